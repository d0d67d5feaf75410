// SPDX-License-Identifier: MIT

using SynOS.Conformance.Guest.Transcript;

namespace SynOS.Conformance.Guest.Running;

/// <summary>One named case, with what this program expects of it.</summary>
internal abstract record Case(string Name)
{
    /// <summary>What it calls or reads.</summary>
    public abstract string LabelIn(Session session);

    public abstract (Outcome Outcome, Expectation Expectation) Run(Session session);
}
