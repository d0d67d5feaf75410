// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Facts.Types;

/// <summary>A type of C. Two are equal when they are spelled alike; what a typedef stands for is for <see cref="TypeTable"/> to say.</summary>
internal abstract class CType : IEquatable<CType>
{
    private string? _spelling;

    public static CType Void { get; } = new NamedType("void");

    public static CType Int { get; } = new NamedType("int");

    public TypeQualifiers Qualifiers { get; private set; }

    /// <summary>As facts spell it: <c>struct a *[4]</c>, <c>void (*)(int)</c>.</summary>
    public string Spelling => _spelling ??= Declare("");

    /// <summary>The array, function or pointer apart, what it is made of in the end: the element, result or pointee that has a name.</summary>
    public abstract CType Innermost { get; }

    /// <summary>What an array, of however many dimensions, is of; any other type as it is.</summary>
    public virtual CType Element => this;

    /// <summary>The type that a text spells, or null; <paramref name="error"/> then says what is wrong in it.</summary>
    public static CType? Parse(string text, out string? error) => CTypeParser.Parse(text, out error);

    /// <summary>The type that a text spells.</summary>
    /// <exception cref="FormatException">It spells none.</exception>
    public static CType Parse(string text) => Parse(text, out string? error) ?? throw new FormatException($"'{text}' is not a type of C: {error}");

    public static bool operator ==(CType? left, CType? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(CType? left, CType? right) => !(left == right);

    public CType With(TypeQualifiers qualifiers)
    {
        if (qualifiers == Qualifiers)
            return this;
        var copy = (CType)MemberwiseClone();
        copy._spelling = null;
        copy.Qualifiers = qualifiers;
        return copy;
    }

    /// <summary>A declaration of a variable that has the type: <c>void (*handler)(int)</c>; without a name the type alone.</summary>
    public abstract string Declare(string declarator);

    /// <summary>The same type, of which each that has a name is replaced.</summary>
    public abstract CType Replace(Func<CType, CType> replace);

    /// <summary>Every type with a name in it, itself and parameters among them.</summary>
    public abstract IEnumerable<CType> Named();

    public bool Equals(CType? other) => other is not null && (ReferenceEquals(this, other) || Spelling == other.Spelling);

    public override bool Equals(object? obj) => Equals(obj as CType);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Spelling);

    public override string ToString() => Spelling;

    /// <summary>A name and what is declared with it.</summary>
    protected string Join(string name, string declarator)
    {
        string qualified = Qualifiers == TypeQualifiers.None ? name : $"{QualifierText.Of(Qualifiers)} {name}";
        return declarator.Length == 0 || declarator[0] == '[' ? qualified + declarator : $"{qualified} {declarator}";
    }
}
