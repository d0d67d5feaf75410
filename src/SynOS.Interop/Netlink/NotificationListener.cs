// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;
using SynOS.Interop.Uapi;

namespace SynOS.Interop.Netlink;

/// <summary>
/// Hears of states and events when they happen. To be used from one place at a time; <see cref="Dispose"/> may come from anywhere.
/// </summary>
/// <remarks>Where no event may be missed unnoticed, read them with <see cref="Ring.EventReader"/>, which counts what it has lost.</remarks>
public sealed class NotificationListener : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Queue<Notification> _notifications = new();
    private readonly FamilyConnection _connection;

    private NotificationListener() => _connection = new FamilyConnection(typeof(NotificationListener), Receive);

    /// <summary>How often the kernel dropped notifications since this listener was too slow; each time one or more.</summary>
    public int Overruns
    {
        get
        {
            lock (_lock)
                return _connection.Overruns;
        }
    }

    /// <summary>Begins to listen.</summary>
    /// <param name="kernel">The handshake.</param>
    /// <param name="notifications">What to hear of; at least one.</param>
    /// <returns>The listener.</returns>
    /// <exception cref="SynosException">
    /// EPERM: the caller lacks CAP_SYS_ADMIN in the initial user namespace. ENOENT: the caller is not in the initial network namespace.
    /// ENOMEM: the kernel is out of memory. EMFILE: too many files are open. EAFNOSUPPORT: a sandbox denies netlink.
    /// </exception>
    /// <exception cref="SynosUnavailableException">The kernel's answer is malformed.</exception>
    public static NotificationListener Listen(SynosKernel kernel, Notifications notifications = Notifications.All)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        if (notifications == Notifications.None || (notifications & ~Notifications.All) != 0)
            throw new ArgumentOutOfRangeException(nameof(notifications), notifications, "There are notifications of States and Events, and no others.");
        var listener = new NotificationListener();
        try
        {
            if (notifications.HasFlag(Notifications.States))
                listener._connection.Join(synos_ai_netlink.SYNOS_AI_MCGRP_STATE);
            if (notifications.HasFlag(Notifications.Events))
                listener._connection.Join(synos_ai_netlink.SYNOS_AI_MCGRP_EVENT);
            return listener;
        }
        catch
        {
            listener.Dispose();
            throw;
        }
    }

    /// <summary>Waits for the next notification.</summary>
    /// <param name="cancellationToken">Ends the wait; no notification is lost by it.</param>
    /// <returns>The notification.</returns>
    /// <exception cref="OperationCanceledException">The wait was canceled.</exception>
    /// <exception cref="ObjectDisposedException">The listener is disposed, before or meanwhile.</exception>
    /// <exception cref="InvalidOperationException">Another wait has not ended.</exception>
    /// <exception cref="SynosUnavailableException">A message of the kernel is malformed.</exception>
    public async ValueTask<Notification> ReceiveAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (true)
        {
            lock (_lock)
            {
                // One datagram at a time: what waits, waits in the socket, where there is a limit to it.
                while (_notifications.Count == 0 && _connection.ReceiveOne())
                {
                }

                if (_notifications.TryDequeue(out Notification? notification))
                    return notification;
            }

            await _connection.Readiness.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>All notifications, without end.</summary>
    /// <param name="cancellationToken">Ends the enumeration, with <see cref="OperationCanceledException"/>; no notification is lost by it.</param>
    /// <returns>The notifications.</returns>
    /// <exception cref="OperationCanceledException">It was canceled.</exception>
    /// <exception cref="ObjectDisposedException">The listener is disposed, before or meanwhile.</exception>
    /// <exception cref="InvalidOperationException">Another wait has not ended.</exception>
    /// <exception cref="SynosUnavailableException">A message of the kernel is malformed.</exception>
    public async IAsyncEnumerable<Notification> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (true)
            yield return await ReceiveAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Stops listening. A wait that is under way ends.</summary>
    public void Dispose() => _connection.Dispose();

    private void Receive(in NetlinkMessage message)
    {
        if (message.Command == synos_ai_netlink.SYNOS_AI_CMD_STATE)
            _notifications.Enqueue(StateNotification.Read(message));
        else if (message.Command == synos_ai_netlink.SYNOS_AI_CMD_END)
            _notifications.Enqueue(EndNotification.Read(message));
        else if (message.Command == synos_ai_netlink.SYNOS_AI_CMD_EVENT)
            _notifications.Enqueue(EventNotification.Read(message));
    }
}
