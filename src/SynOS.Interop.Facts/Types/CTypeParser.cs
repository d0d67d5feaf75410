// SPDX-License-Identifier: MIT

namespace SynOS.Interop.Facts.Types;

/// <summary>
/// Reads types as facts spell them. C's declarators are read from the inside out: each pointer, array and parameter list wraps what
/// the rest of the text makes of the type before it.
/// </summary>
internal sealed class CTypeParser
{
    /// <summary>Deeper than any type of a header, and less than the stack has room for.</summary>
    private const int Deepest = 64;

    private readonly CTypeScanner _scanner;
    private int _depth;

    private CTypeParser(string text) => _scanner = new CTypeScanner(text);

    /// <summary>Null when the text is not a type, or is not spelled as <see cref="CType.Spelling"/> spells it.</summary>
    public static CType? Parse(string text, out string? error)
    {
        var parser = new CTypeParser(text);
        CType? type = parser.ParseType();
        error = parser._scanner.Error;
        if (error is null && !parser._scanner.IsAtEnd)
            error = $"nothing is expected at '{parser._scanner.Rest}'";
        else if (error is null && type is not null && type.Spelling != text)
            error = $"it is spelled '{type.Spelling}'";
        return error is null ? type : null;
    }

    private CType? ParseType()
    {
        if (++_depth > Deepest)
            return Fail("it is nested too deep");
        CType? type = SpecifierParser.Parse(_scanner, ParseType) is { } named ? ParseDeclarator()(named) : null;
        _depth--;
        return _scanner.Error is null ? type : null;
    }

    /// <summary>What the declarator makes of a type.</summary>
    private Func<CType, CType> ParseDeclarator()
    {
        if (++_depth > Deepest)
            Fail("it is nested too deep");
        if (_scanner.Error is not null)
            return type => type;
        Func<CType, CType> made;
        if (_scanner.Take('*'))
        {
            TypeQualifiers qualifiers = TakeQualifiers();
            Func<CType, CType> rest = ParseDeclarator();
            made = type => rest(new PointerType(type).With(qualifiers));
        }
        else
        {
            made = ParseSuffixes(_scanner.TakeGroup() ? ParseGroup() : type => type);
        }

        _depth--;
        return made;
    }

    private Func<CType, CType> ParseGroup()
    {
        Func<CType, CType> inner = ParseDeclarator();
        if (!_scanner.Take(')'))
            Fail("a parenthesis is not closed");
        return inner;
    }

    /// <summary>Arrays and parameter lists bind closer than pointers, and the first of them is the outermost.</summary>
    private Func<CType, CType> ParseSuffixes(Func<CType, CType> inner)
    {
        var suffixes = new List<Func<CType, CType>>();
        while (_scanner.Error is null)
        {
            // Each is a level of the type, which others go down with the stack.
            if (suffixes.Count > Deepest)
                Fail("it is nested too deep");
            if (_scanner.Take('['))
            {
                long? length = _scanner.TakeNumber();
                if (!_scanner.Take(']'))
                    Fail("a length of an array is a number or nothing");
                suffixes.Add(type => new ArrayType(type, length));
            }
            else if (_scanner.Take('('))
            {
                suffixes.Add(ParseParameters());
            }
            else
            {
                break;
            }
        }

        return type =>
        {
            for (int i = suffixes.Count - 1; i >= 0; i--)
                type = suffixes[i](type);
            return inner(type);
        };
    }

    private Func<CType, CType> ParseParameters()
    {
        if (_scanner.Take(')'))
            return type => new FunctionType(type, null, isVariadic: false);
        var parameters = new List<CType>();
        bool isVariadic = false;
        do
        {
            isVariadic = _scanner.TakeEllipsis();
            if (!isVariadic && ParseType() is { } parameter)
                parameters.Add(parameter);
        }
        while (!isVariadic && _scanner.Error is null && _scanner.Take(", "));
        if (!_scanner.Take(')'))
            Fail("a list of parameters is not closed");
        if (!isVariadic && parameters is [NamedType { Name: "void", Qualifiers: TypeQualifiers.None }])
            parameters.Clear();
        return type => new FunctionType(type, parameters, isVariadic);
    }

    private TypeQualifiers TakeQualifiers()
    {
        var qualifiers = TypeQualifiers.None;
        while (QualifierText.Find(_scanner.PeekWord()) is not TypeQualifiers.None and var qualifier)
        {
            _scanner.TakeWord();
            qualifiers |= qualifier;
            _scanner.Take(' ');
        }

        return qualifiers;
    }

    private CType? Fail(string error)
    {
        _scanner.Fail(error);
        return null;
    }
}
