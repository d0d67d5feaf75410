// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Text;
using SynOS.Interop.Facts.Types;

namespace SynOS.Interop.Facts.Model;

/// <summary>A system call: <c>call 443 synos_log_event(in struct synos_ai_event *event) int</c>.</summary>
internal sealed record CallFact(int Number, string Name, IReadOnlyList<ParameterFact> Parameters, CType ReturnType) : Fact
{
    public override string Key => KeyOf(Name);

    public override string Body =>
        $"call {Digits.Of(Number)} {Name}({string.Join(", ", Parameters)}) {ReturnType.Spelling}";

    public static string KeyOf(string name) => "call " + name;
}
