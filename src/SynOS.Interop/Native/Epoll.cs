// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SynOS.Interop.Native;

/// <summary>
/// The one thread that sleeps until a descriptor can be read, for all waits of the process. It starts with the first wait and never
/// ends. A wait that is not in the table any more has been ended: who takes it out ends it, so that it ends once.
/// </summary>
internal static unsafe class Epoll
{
    private const int Batch = 16;

    // struct epoll_event is packed on x86, and nowhere else.
    private static readonly int DataOffset = RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.X86 ? 4 : 8;
    private static readonly int EventSize = DataOffset + sizeof(ulong);

    private static readonly Lock Gate = new();
    private static readonly Dictionary<ulong, ReadinessWait> Waits = [];
    private static int _epoll = -1;
    private static ulong _lastId;

    /// <summary>Begins a wait; its descriptor must stay open until it has ended.</summary>
    public static void Add(ReadinessWait wait)
    {
        lock (Gate)
        {
            if (_epoll < 0)
                Start();
            wait.Id = ++_lastId;
            byte* wanted = stackalloc byte[EventSize];
            Unsafe.WriteUnaligned(wanted, Libc.EPOLLIN_ONESHOT);
            Unsafe.WriteUnaligned(wanted + DataOffset, wait.Id);
            if (Libc.epoll_ctl(_epoll, Libc.EPOLL_CTL_ADD, wait.Descriptor, wanted) != 0)
                throw Failure(nameof(Libc.epoll_ctl));
            Waits.Add(wait.Id, wait);
        }
    }

    /// <summary>Takes a wait out.</summary>
    /// <returns>Whether the caller has to end it, and nobody else.</returns>
    public static bool Remove(ReadinessWait wait)
    {
        lock (Gate)
        {
            if (!Waits.Remove(wait.Id))
                return false;
            _ = Libc.epoll_ctl(_epoll, Libc.EPOLL_CTL_DEL, wait.Descriptor, null);
            return true;
        }
    }

    private static void Start()
    {
        int epoll = Libc.epoll_create1(Libc.EPOLL_CLOEXEC);
        if (epoll < 0)
            throw Failure(nameof(Libc.epoll_create1));
        _epoll = epoll;
        new Thread(() => Run(epoll)) { IsBackground = true, Name = "SynOS.Interop waits" }.Start();
    }

    private static void Run(int epoll)
    {
        byte* ready = stackalloc byte[Batch * EventSize];
        while (true)
        {
            // Fails only with EINTR: the descriptor is never closed.
            int count = Libc.epoll_wait(epoll, ready, Batch, -1);
            for (int i = 0; i < count; i++)
                Find(Unsafe.ReadUnaligned<ulong>(ready + i * EventSize + DataOffset))?.Complete();
        }
    }

    private static ReadinessWait? Find(ulong id)
    {
        lock (Gate)
            return Waits.GetValueOrDefault(id);
    }

    private static SynosException Failure(string call) =>
        new(call, Libc.LastErrno, "the system is out of memory or descriptors, or a limit of the process or user is reached. See ulimit -n and fs.epoll.max_user_watches.");
}
