// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Facts.Types;
using Xunit;
using Xunit.Abstractions;

namespace SynOS.Conformance.Tool.Witness;

/// <summary>libclang measured the headers of the kernel; gcc must come to the same.</summary>
public sealed class HeaderSampleTests(SampleFixture sample, ITestOutputHelper output) : IClassFixture<SampleFixture>
{
    public static TheoryData<string> Headers() => [.. HeaderSample.Headers];

    [Theory]
    [MemberData(nameof(Headers))]
    public void Gcc_agrees_with_every_fact_of_a_header(string header)
    {
        var verdicts = sample.Verdicts.Where(verdict => verdict.Header == header).ToList();
        Assert.Equal(sample.Targets.Select(target => target.Name), verdicts.Select(verdict => verdict.Target));
        Assert.All(verdicts, verdict =>
        {
            Assert.Null(verdict.NotCompared);
            Assert.Empty(verdict.Problems());
            Assert.NotEmpty(verdict.Compared);
        });
    }

    [Fact]
    public void The_sample_has_facts_of_every_kind()
    {
        using var table = new StringWriter();
        SurveyTable.Write(sample.Verdicts, table);
        output.WriteLine(table.ToString());

        var facts = sample.Verdicts.SelectMany(verdict => verdict.Compared).ToList();
        Assert.Equal(40, HeaderSample.Headers.Distinct().Count());
        Assert.Contains(facts, f => f is FieldFact { Bits: not null });
        Assert.Contains(facts, f => f is FieldFact { Type: ArrayType { Length: null } });
        Assert.Contains(facts, f => f is FieldFact { Type: PointerType });
        Assert.Contains(facts, f => f is FieldFact { Type.Spelling: "__be16" or "__be32" });
        Assert.Contains(facts, f => f is FieldFact { Type.Spelling: "__le32" or "__le64" });
        Assert.Contains(facts, f => f is RecordFact { Kind: "union" });
        Assert.Contains(facts, f => f is RecordFact { Align: 1, Size: > 16 });
        Assert.Contains(facts, f => f is RecordFact { Name: var name } && name.Contains("::", StringComparison.Ordinal));
        Assert.Contains(facts, f => f is RecordFact { Size: 0 } or FieldFact { Size: 0 });
        Assert.Contains(facts, f => f is ConstantFact { Value: ['"', ..] });
        Assert.Contains(facts, f => f is ConstantFact { Type.Spelling: "unsigned long" or "long" });
        Assert.Contains(facts, f => f is EnumFact);
        Assert.Contains(facts, f => f is EnumeratorFact);
        Assert.Contains(facts, f => f is TypedefFact);
    }
}
