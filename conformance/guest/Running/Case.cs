// SPDX-License-Identifier: MIT

using SynOS.Conformance.Guest.Transcript;

namespace SynOS.Conformance.Guest.Running;

/// <summary>One named case; <paramref name="Label"/> is what it calls or reads.</summary>
internal abstract record Case(string Name, string Label)
{
    public abstract (Outcome Outcome, Expectation Expectation) Run(Session session);
}
