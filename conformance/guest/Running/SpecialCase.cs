// SPDX-License-Identifier: MIT

using SynOS.Conformance.Guest.Transcript;

namespace SynOS.Conformance.Guest.Running;

/// <summary>A case that is more than one call: its function gives outcome and expectation together.</summary>
internal sealed record SpecialCase(
    string Name, string Label, Func<Session, (Outcome Outcome, Expectation Expectation)> Body)
    : Case(Name)
{
    public override string LabelIn(Session session) => Label;

    public override (Outcome Outcome, Expectation Expectation) Run(Session session) => Body(session);
}
