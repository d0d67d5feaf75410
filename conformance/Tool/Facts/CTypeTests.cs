// SPDX-License-Identifier: MIT
using CsCheck;
using SynOS.Interop.Facts.Types;
using Xunit;

namespace SynOS.Conformance.Tool.Facts;

/// <summary>Types are read as they were written, whatever they are made of. CsCheck shrinks what fails and prints its seed.</summary>
public sealed class CTypeTests
{
    [Fact]
    public void A_type_that_was_written_is_read_as_the_same_type() => Gen.Int[0, 5].SelectMany(CTypeGen.Type).Sample(
        type =>
        {
            CType? read = CType.Parse(type.Spelling, out string? error);
            Assert.True(read is not null, $"{type.Spelling}: {error}");
            Assert.Equal(Outline(type), Outline(read));
            Assert.Equal(type.Spelling, read.Spelling);
        },
        iter: 5000,
        threads: 1);

    [Fact]
    public void Any_text_is_a_type_that_is_spelled_so_or_has_a_reason_why_not() => Gen.OneOf(Gen.String, CTypeGen.OneOf("struct ", "(*", ")", "[", "]", "int", " ", "*", "const ", "::", ", ", "...", "9").Array[0, 12].Select(string.Concat)).Sample(
        text => Assert.Equal(text, CType.Parse(text, out string? error)?.Spelling ?? (error!.Length == 0 ? "a reason" : text)),
        iter: 20_000,
        threads: 1);

    [Theory]
    [InlineData("*", 100_000)]
    [InlineData("[1]", 100_000)]
    [InlineData("(*)", 1_000)]
    [InlineData("()", 100_000)]
    public void What_is_nested_deeper_than_the_stack_has_room_for_is_refused(string part, int times) =>
        Assert.Null(CType.Parse("int " + string.Concat(Enumerable.Repeat(part, times)), out _) ?? CType.Parse("int" + string.Concat(Enumerable.Repeat(part, times)), out _));

    [Theory]
    [InlineData("typedef a type=a[2]", "a")]
    [InlineData("typedef a type=b[2]\ntypedef b type=a[3]", "a")]
    [InlineData("enum e size=4 type=t\ntypedef t type=enum e", "enum e")]
    public void Types_that_go_in_circles_come_to_an_end(string facts, string type)
    {
        var table = new TypeTable(Interop.Facts.Text.FactsReader.Read(facts).Set.All);

        Assert.Null(table.ScalarOf(CType.Parse(type)));
        Assert.Null(table.RecordOf(CType.Parse(type)));
    }

    /// <summary>What a type is made of: equality is that of the spelling, and would not see two readings of one.</summary>
    private static string Outline(CType type) => (type.Qualifiers == TypeQualifiers.None ? "" : type.Qualifiers + " ") + type switch
    {
        PointerType pointer => $"pointer({Outline(pointer.Pointee)})",
        ArrayType array => $"array({Outline(array.Item)}, {array.Length})",
        FunctionType function => $"function({Outline(function.Result)}, {(function.Parameters is null ? "?" : string.Join(", ", function.Parameters.Select(Outline)))}, {function.IsVariadic})",
        BitPreciseType bits => $"bits({bits.Width}, {bits.IsSigned})",
        VectorType vector => $"vector({Outline(vector.Lane)}, {vector.Lanes})",
        TagType tag => $"tag({tag.Keyword}, {tag.Name})",
        _ => $"name({((NamedType)type).Name})",
    };
}
