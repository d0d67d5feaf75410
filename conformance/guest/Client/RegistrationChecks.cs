// SPDX-License-Identifier: MIT

using SynOS.Conformance.Guest.Native;
using SynOS.Interop;
using Errno = SynOS.Conformance.Guest.Native.Errno;

namespace SynOS.Conformance.Guest.Client;

/// <summary>Register and update, and that what they publish is what the client reads back.</summary>
internal sealed class RegistrationChecks(SynosClient client)
{
    private const string RegisterCall = "synos_register_consciousness";
    private const string UpdateCall = "synos_update_state";

    private static readonly ConsciousnessState First = new(42, 17, LearningState.Active | LearningState.Analyzing, "watching");
    private static readonly ConsciousnessState Second = new(100, 0, LearningState.None, "");

    public IReadOnlyList<ClientCheck> Unregistered =>
    [
        new("update.unregistered", () => Expect.Fails(UpdateCall, Errno.ENOTCONN, "ENOTCONN", () => client.Update(First))),
        new("register.without_privilege", () => Expect.Fails(
            RegisterCall, Errno.EPERM, "EPERM", () => Privilege.Without(() => client.Register(First)))),
    ];

    public IReadOnlyList<ClientCheck> BesideDaemon =>
    [
        new("register.second_daemon", () => Expect.Fails(RegisterCall, Errno.EBUSY, "EBUSY", () => client.Register(First))),
        new("update.other_process", () => Expect.Fails(UpdateCall, Errno.EPERM, "EPERM", () => client.Update(First))),
    ];

    /// <summary>The first one registers this process.</summary>
    public IReadOnlyList<ClientCheck> Registered =>
    [
        new("register.read_back", () => ReadBack(() => client.Register(First), First)),
        new("update.read_back", () => ReadBack(() => client.Update(Second), Second)),
        new("update.out_of_range", () => NotIssued(Second with { AwarenessLevel = 101 })),
        new("update.too_long", () => NotIssued(Second with { Context = new string('x', 64) })),
    ];

    private string? ReadBack(Action publish, ConsciousnessState published)
    {
        publish();
        ConsciousnessReport report = client.Kernel.ReadConsciousness();
        return Expect.Equal(published, report.State)
            ?? Expect.Equal((int?)Environment.ProcessId, report.DaemonProcessId)
            ?? Expect.True(report.LastUpdateNanoseconds > 0, "there is no time of the last update");
    }

    // What the kernel would refuse is refused before the call, with the name of the argument.
    private string? NotIssued(ConsciousnessState state)
    {
        ConsciousnessReport before = client.Kernel.ReadConsciousness();
        try
        {
            client.Update(state);
            return "the update succeeded";
        }
        catch (ArgumentException)
        {
            return Expect.Equal(before, client.Kernel.ReadConsciousness());
        }
    }
}
