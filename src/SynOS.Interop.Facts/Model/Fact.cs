// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Targets;

namespace SynOS.Interop.Facts.Model;

/// <summary>One measured statement about the ABI. Its text is one line of a lock.</summary>
internal abstract record Fact
{
    public const string ExternPrefix = "extern ";

    /// <summary>What the fact is about, such as <c>struct synos_ai_event.pid</c>: unique within one target.</summary>
    public abstract string Key { get; }

    /// <summary>The line without the targets.</summary>
    public abstract string Body { get; }

    /// <summary>Targets that the fact holds for.</summary>
    public TargetSet Targets { get; init; }

    /// <summary>What another header declares and this one uses: in facts files, never in a lock.</summary>
    public bool IsExtern { get; init; }

    /// <summary>Whether a fact of this kind may be stated of another header: only what types are made of.</summary>
    public bool MayBeExtern => this is RecordFact or FieldFact or EnumFact or EnumeratorFact or TypedefFact;

    /// <summary>The line as a lock or a facts file has it.</summary>
    public string Line => (IsExtern, Targets.IsEvery) switch
    {
        (false, true) => Body,
        (false, false) => $"{Body} @{Targets.ToString()}",
        (true, true) => ExternPrefix + Body,
        (true, false) => $"{ExternPrefix}{Body} @{Targets.ToString()}",
    };
}
