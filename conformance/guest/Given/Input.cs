// SPDX-License-Identifier: MIT

using SynOS.Conformance.Guest.Channel;
using SynOS.Conformance.Guest.Memory;
using SynOS.Conformance.Guest.Running;

namespace SynOS.Conformance.Guest.Given;

/// <summary>What is given to a case that is one call. Without a member the argument is memory full of <see cref="ArgumentPages.Fill"/>.</summary>
internal sealed class Input
{
    public Input(GivenLine line, string name, Call call)
    {
        Line = line;
        Name = name;
        Call = call;
        Argument = new byte[call.ArgumentSize];
        Argument.AsSpan().Fill(ArgumentPages.Fill);
    }

    public GivenLine Line { get; }

    public string Name { get; }

    public Call Call { get; }

    public byte[] Argument { get; }

    public bool HasMembers { get; set; }

    public Place Place { get; set; }

    public bool Unprivileged { get; set; }

    public bool InThread { get; set; }

    /// <summary>A sysctl that has another value for the time of the call; may be empty.</summary>
    public string Setting { get; set; } = "";

    public string Value { get; set; } = "";

    /// <summary>What the helper daemon is told.</summary>
    public DaemonScript Script { get; } = new();
}
