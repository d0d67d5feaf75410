// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Facts.Targets;
using Xunit;

namespace SynOS.Conformance.Tool.Header;

/// <summary>libclang measured the lock; gcc, which builds the kernel and the programs, must come to the same.</summary>
public sealed class GccWitnessTests(GccWitnessFixture witness) : IClassFixture<GccWitnessFixture>
{
    public static TheoryData<string, string> Facts()
    {
        var data = new TheoryData<string, string>();
        foreach (var target in GccWitnessFixture.Machines.Keys)
        {
            // Which errors a call gives is nothing that a compiler knows.
            foreach (var fact in GccWitnessFixture.Lock.ForTarget(Target.Find(target)!.Value).Facts.Where(f => f is not ErrnoFact))
                data.Add(target, fact.Line);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void Gcc_agrees_with_the_lock(string target, string fact) => Assert.Null(witness.ErrorOf(target, fact));

    public static TheoryData<string, string> Falsehoods() => new()
    {
        { "struct synos_ai_event.pid", "struct synos_ai_event.pid offset=8 size=4 type=__s32" },
        { "struct synos_ai_event.pid", "struct synos_ai_event.pid offset=4 size=4 type=__u32" },
        { "struct synos_ai_event", "struct synos_ai_event align=4 size=152" },
        { "struct synos_ai_event", "struct synos_ai_event align=8 size=160" },
        { "const SYNOS_ANALYZING", "const SYNOS_ANALYZING int 8" },
        { "const SYNOS_ANALYZING", "const SYNOS_ANALYZING unsigned int 4" },
        { "call synos_log_event", "call 442 synos_log_event(in struct synos_ai_event *event) int" },
        { "call synos_log_event", "call 443 synos_log_event(out struct synos_ai_event *event) int" },
    };

    [Theory]
    [MemberData(nameof(Falsehoods))]
    public async Task Gcc_denies_a_false_fact_and_no_other(string key, string falsehood)
    {
        var wrong = FactLine.Read(falsehood);
        var facts = GccWitnessFixture.Lock.Facts.Select(f => f.Key == key ? wrong : f).ToList();
        var errors = await GccWitness.AskAsync("-m64", Repository.Header, facts);
        Assert.Equal([falsehood], errors.Keys);
    }
}
