// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Facts.Model;

/// <summary>An error that a call's documentation lists: <c>errno synos_log_event.EFAULT</c>.</summary>
/// <param name="Call">The call's name.</param>
/// <param name="Name">The error's name.</param>
internal sealed record ErrnoFact(string Call, string Name) : Fact
{
    public override string Key => $"errno {Call}.{Name}";

    public override string Body => Key;
}
