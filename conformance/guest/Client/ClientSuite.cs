// SPDX-License-Identifier: MIT

using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Running;
using SynOS.Conformance.Guest.Transcript;
using SynOS.Interop;

namespace SynOS.Conformance.Guest.Client;

/// <summary>Runs the checks of the typed client, in the order that lets each find what it needs.</summary>
internal sealed class ClientSuite(SynosKernel kernel, KtapWriter writer, Watchdog watchdog)
{
    public void Run()
    {
        var client = SynosClient.Connect(kernel);
        var handshake = new HandshakeChecks(kernel);
        var registration = new RegistrationChecks(client);
        var calls = new CallChecks(client);
        var channel = new ChannelChecks(client);
        var events = new EventChecks(client);

        List<ClientCheck> alone = [.. handshake.All, .. registration.Unregistered, .. channel.Unregistered];
        List<ClientCheck> besideDaemon = [.. registration.BesideDaemon, .. channel.BesideDaemon];
        List<ClientCheck> registered = [.. registration.Registered, .. channel.Registered, .. events.All, .. calls.All];

        writer.Begin(alone.Count + besideDaemon.Count + registered.Count);
        alone.ForEach(RunOne);
        using (HelperDaemon.Start())
        {
            besideDaemon.ForEach(RunOne);
        }
        registered.ForEach(RunOne);
    }

    private void RunOne(ClientCheck check) => watchdog.Run($"check {check.Name}", () =>
    {
        string? problem = Problem(check);
        if (problem is not null)
        {
            writer.Comment(problem.ReplaceLineEndings(" "));
        }
        writer.Result(problem is null, check.Name);
    });

    // An exception that a check did not expect is a failure of that check, not the end of the others.
    private static string? Problem(ClientCheck check)
    {
        try
        {
            return check.Body();
        }
        catch (Exception exception) when (exception is SynosException or SynosUnavailableException
            or ArgumentException or InvalidOperationException or OperationCanceledException or TimeoutException)
        {
            return $"unexpected: {exception.Message}";
        }
    }
}
