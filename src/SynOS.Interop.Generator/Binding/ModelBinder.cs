// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Binding;

/// <summary>
/// The last step: shapes become models, now that every emitted name is known. Nested types go into those around them, pointers get their
/// final types and documentation its references.
/// </summary>
internal sealed class ModelBinder(
    FactsFile file, NameBinder names, TypeBinder types, ReferenceBinder references, string? syscallBase, ILookup<string, RecordShape> nested, ILookup<string, EnumShape> nestedEnums)
{
    private readonly DocBinder _docs = new(file, references.All);
    private readonly ILookup<string, ErrnoFact> _errors = file.All<ErrnoFact>().ToLookup(fact => fact.Call, StringComparer.Ordinal);

    public EnumModel Enum(EnumShape shape) => new(
        shape.Fact.Key,
        CName.Simple("enum", shape.Fact.Name),
        shape.Base.Fixed,
        EnumBinder.AreBits(shape.Values.Select(value => value.Value)),
        shape.Fact.IsExtern,
        new(shape.Values.Select(value => new EnumValueModel(value.Fact.Name, value.Value, _docs.Bind(value.Fact.Key, value.Fact.Targets)))),
        _docs.Bind(shape.Fact.Key, shape.Fact.Targets));

    public StructModel Record(RecordShape shape) => new(
        shape.Key,
        names.PathOf(shape.Fact),
        (int)shape.Fact.Size,
        (int)shape.Fact.Align,
        shape.Fact.IsExtern,
        LayoutOf(shape),
        new(shape.Fields.Select(Field)),
        new(shape.Flexible.Select(Field)),
        new(shape.BitFields.Select((bit, index) =>
            new BitFieldModel(bit.Name, bit.Type.Model, bit.Type.IsSigned, bit.Bit, bit.Width, new(shape.Form.Parts[index]), _docs.Bind(bit.Fact.Key)))),
        new(nested[shape.Key].Select(Record)),
        new(nestedEnums[shape.Key].Select(Enum)),
        _docs.Bind(shape.Key, shape.Targets));

    public ConstantModel Constant(ConstantFact fact, ConstantValue value) => new(fact.Name, value, _docs.Bind(fact.Key, fact.Targets));

    /// <summary>The constant of a call's number.</summary>
    public ConstantModel Number(CallShape call) =>
        new(EmittedName.NumberOf(call.Name), new CallNumberValue(call.Fact.Number, references.PartOf(call)), new DocModel(default, default));

    public CallModel Call(CallShape call)
    {
        var parameters = new HashSet<string>(call.Parameters.Select(parameter => parameter.Name));
        return new CallModel(
            call.Name,
            EmittedName.NumberOf(call.Name),
            syscallBase,
            call.ReturnType,
            new(call.Parameters.Select((parameter, index) => new ParameterModel(
                parameter.Name,
                parameter.Type.Model,
                parameter.Direction,
                CallBinder.FormOf(call.Parameters, index),
                _docs.Bind($"{call.Fact.Key}.{parameter.Name}", parameters: parameters)))),
            _docs.Bind(call.Fact.Key, call.Fact.Targets, parameters),
            new(_docs.BindBlocks(ReturnsOf(call), parameters)),
            new(ErrorsOf(call)));
    }

    /// <summary>The errors that are facts, but not in the text about the result.</summary>
    private IEnumerable<string> ErrorsOf(CallShape call)
    {
        string text = file.DocOf(ReturnsOf(call));
        return _errors[call.Name].Select(fact => fact.Name).Where(name => !Regex.IsMatch(text, $@"\b{Regex.Escape(name)}\b"));
    }

    private static string ReturnsOf(CallShape call) => call.Fact.Key + ".returns";

    private FieldModel Field(FieldShape field)
    {
        BoundType type = types.Bind(field.Fact.Type) ?? field.Type;
        return new FieldModel(
            field.Name,
            type.IsArray ? type.ElementModel : type.Model,
            new(type.Lengths.Where(length => length > 0)),
            field.Fact.Type.Spelling,
            type.Order,
            (int)field.Fact.Offset,
            (int)field.Fact.Size,
            _docs.Bind(field.Fact.Key));
    }

    private static LayoutModel LayoutOf(RecordShape shape)
    {
        var taken = new HashSet<string>(shape.Fields.Concat(shape.Flexible).Select(field => field.Name).Concat(shape.BitFields.Select(bit => bit.Name)))
        {
            CName.Simple(shape.Fact.Kind, shape.Fact.Name),
        };
        return new LayoutModel(
            shape.Form.IsExplicit,
            shape.Form.Pack,
            shape.Form.Align,
            shape.Form.AlignSize,
            Free("_alignment", taken),
            new(shape.Form.Storages),
            new([.. shape.Form.Storages.Select((_, index) => Free($"_bits{index}", taken))]));
    }

    private static string Free(string name, HashSet<string> taken)
    {
        while (!taken.Add(name))
            name += "_";
        return name;
    }
}
