// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Model;

/// <summary>An enumeration.</summary>
/// <param name="Key">As C names it: <c>enum e</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Base">Type of the values.</param>
/// <param name="IsFlags">Whether the values are bits.</param>
/// <param name="IsExtern">Whether another header declares it.</param>
/// <param name="Values">Values, in ascending order.</param>
/// <param name="Doc">Documentation.</param>
internal sealed record EnumModel(
    string Key, string Name, NumberType Base, bool IsFlags, bool IsExtern, EquatableArray<EnumValueModel> Values, DocModel Doc);

/// <summary>A value of an enumeration.</summary>
internal sealed record EnumValueModel(string Name, decimal Value, DocModel Doc);

/// <summary>A constant.</summary>
internal sealed record ConstantModel(string Name, ConstantValue Value, DocModel Doc);

/// <summary>What a constant is.</summary>
internal abstract record ConstantValue;

/// <summary>An integer, or with its type a value of an enumeration.</summary>
internal sealed record IntegerValue(NumberType Type, decimal Value, NamedModel? Enum) : ConstantValue;

/// <summary>A floating value.</summary>
internal sealed record FloatingValue(NumberType Type, double Value) : ConstantValue;

/// <summary>The bytes of a string, with its NUL.</summary>
internal sealed record TextValue(EquatableArray<byte> Bytes) : ConstantValue;

/// <summary>The number of a call, and how documentation names the call.</summary>
internal sealed record CallNumberValue(int Number, DocPart Call) : ConstantValue;
