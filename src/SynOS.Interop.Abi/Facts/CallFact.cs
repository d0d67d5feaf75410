// SPDX-License-Identifier: MIT

using System.Globalization;

namespace SynOS.Interop.Abi.Facts;

/// <summary>A system call: <c>call 443 synos_log_event(in struct synos_ai_event *event) int</c>.</summary>
internal sealed record CallFact(int Number, string Name, IReadOnlyList<ParameterFact> Parameters, string ReturnType) : Fact
{
    public override string Key => KeyOf(Name);

    public override string Body =>
        string.Create(CultureInfo.InvariantCulture, $"call {Number} {Name}({string.Join(", ", Parameters)}) {ReturnType}");

    public static string KeyOf(string name) => "call " + name;
}
