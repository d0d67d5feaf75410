// SPDX-License-Identifier: MIT

namespace SynOS.Interop.Abi.Facts;

/// <summary>One measured statement about the ABI. Its text is one line of a lock.</summary>
internal abstract record Fact
{
    public const string ExternPrefix = "extern ";

    /// <summary>What the fact is about, such as <c>struct synos_ai_event.pid</c>: unique within one target.</summary>
    public abstract string Key { get; }

    /// <summary>The line without the targets.</summary>
    public abstract string Body { get; }

    /// <summary>Targets that the fact holds for, comma-separated; empty when it holds for all.</summary>
    public string Targets { get; init; } = "";

    /// <summary>What another header declares and this one uses: in facts files, never in a lock.</summary>
    public bool IsExtern { get; init; }

    /// <summary>The line as a lock or a facts file has it.</summary>
    public string Line => (IsExtern, Targets.Length) switch
    {
        (false, 0) => Body,
        (false, _) => $"{Body} @{Targets}",
        (true, 0) => ExternPrefix + Body,
        (true, _) => $"{ExternPrefix}{Body} @{Targets}",
    };
}
