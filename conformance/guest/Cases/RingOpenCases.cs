// SPDX-License-Identifier: MIT

using System.Runtime.InteropServices;
using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Ring;
using SynOS.Conformance.Guest.Running;
using SynOS.Conformance.Guest.Transcript;
using SynOS.Interop.Uapi;

namespace SynOS.Conformance.Guest.Cases;

/// <summary>/dev/synos_events: who may open it, and where a reader stands.</summary>
internal static unsafe class RingOpenCases
{
    private const string Device = "/dev/synos_events";

    public static IReadOnlyList<Case> All { get; } =
    [
        Ring("mode", "stat", _ => ReadMode()),
        Open("open", Libc.OpenReadOnly),
        Open("open_for_writing", Libc.OpenWriteOnly, Errno.EACCES),
        Open("open_for_both", Libc.OpenReadWrite, Errno.EACCES),
        Ring("open_without_privilege", "open", _ => Only(Privilege.Without(() => TryOpen(Libc.OpenReadOnly)), Errno.EPERM)),
        Ring("open_unrestricted", "open", _ => OpenUnrestricted()),
        Ring("write", "write", _ => Write()),
        Ring("seek_start", "lseek", _ => SeekStart()),
        Seek("set", Libc.SeekSet, -1, fromNewest: true, stands: -1),
        Seek("set_newest", Libc.SeekSet, 0, fromNewest: true, stands: 0),
        Seek("set_beyond", Libc.SeekSet, 1, fromNewest: true, want: Errno.EINVAL),
        Seek("set_negative", Libc.SeekSet, -1, want: Errno.EINVAL),
        Seek("current", Libc.SeekCurrent, 1, stands: -1),
        Seek("current_back", Libc.SeekCurrent, -1, stands: -3),
        Seek("current_beyond", Libc.SeekCurrent, 3, want: Errno.EINVAL),
        Seek("end", Libc.SeekEnd, 0, stands: 0),
        Seek("end_beyond", Libc.SeekEnd, 1, want: Errno.EINVAL),
        Seek("data", Libc.SeekData, 0, want: Errno.EINVAL),
        Ring("read_at", "pread", ReadAt),
    ];

    private static SpecialCase Ring(string what, string how, Func<Session, (Outcome, Expectation)> body) => new($"ring.{what}", $"{how}:{Device}", body);

    private static SpecialCase Open(string what, int flags, int want = 0) => Ring(what, "open", _ => Only(TryOpen(flags), want));

    private static SpecialCase Seek(string what, int whence, int offset, bool fromNewest = false, int stands = -2, int want = 0) =>
        Ring($"seek_{what}", "lseek", session => Move(session, whence, offset, fromNewest, stands, want));

    private static (Outcome, Expectation) Only(int result, int want) => (new Outcome(result, "-", new KeyList()), new Expectation(want, new KeyList()));

    private static (Outcome, Expectation) ReadMode()
    {
        int errno = ShownMode.Read(Device, out string mode);
        return (new Outcome(-errno, "-", new KeyList().Add("mode", mode)), new Expectation(0, new KeyList().Add("mode", "20444")));
    }

    private static int TryOpen(int flags)
    {
        int result = EventsFile.TryOpen(flags, out EventsFile? file);
        file?.Dispose();
        return result;
    }

    // The sysctl opens both ways to the events, and closes them again.
    private static (Outcome, Expectation) OpenUnrestricted()
    {
        int result = 0;
        int proc = 0;
        Setting.During("events_restrict", "0", () => Privilege.Without(() =>
        {
            result = TryOpen(Libc.OpenReadOnly);
            proc = ProcFile.TryRead("events", out _);
        }));
        int again = Privilege.Without(() => TryOpen(Libc.OpenReadOnly));
        KeyList keys = new KeyList().Add("proc", Name(proc)).Add("restricted_again", Name(-again));
        return (new Outcome(result, "-", keys), new Expectation(0, new KeyList().Add("proc", "0").Add("restricted_again", "EPERM")));
    }

    // From a position two events before the newest. A move that is refused leaves it there.
    private static (Outcome, Expectation) Move(Session session, int whence, int offset, bool fromNewest, int stands, int want)
    {
        using EventsFile file = EventsFile.Open();
        EventsFile.Log(session, 3);
        long newest = (long)EventsFile.Newest;
        long start = file.Seek(-2, Libc.SeekEnd);
        long moved = file.Seek(offset + (fromNewest ? newest : 0), whence);
        long position = file.Seek(0, Libc.SeekCurrent);
        KeyList keys = new KeyList()
            .Add("start", start - newest)
            .Add("stands", position - newest)
            .Add("said", moved < 0 || moved == position ? "same" : "other");
        KeyList due = new KeyList().Add("start", -2).Add("stands", stands).Add("said", "same");
        return (new Outcome((int)Math.Min(moved, 0), "-", keys), new Expectation(want, due));
    }

    // Position 0 is before the oldest event, wherever that is by now.
    private static (Outcome, Expectation) SeekStart()
    {
        using EventsFile file = EventsFile.OpenAtEnd(0);
        long moved = file.Seek(0, Libc.SeekSet);
        KeyList keys = new KeyList().Add("said", moved).Add("stands", file.Seek(0, Libc.SeekCurrent));
        return (new Outcome((int)Math.Min(moved, 0), "-", keys), new Expectation(0, new KeyList().Add("said", 0).Add("stands", 0)));
    }

    private static (Outcome, Expectation) ReadAt(Session session)
    {
        synos_event_record record;
        using EventsFile file = EventsFile.Open();
        EventsFile.Log(session, 1);
        int result = Libc.pread(file.Descriptor, &record, (nuint)sizeof(synos_event_record), 0) < 0 ? -Marshal.GetLastPInvokeError() : 0;
        KeyList keys = new KeyList().Add("stands", file.Seek(0, Libc.SeekCurrent));
        return (new Outcome(result, "-", keys), new Expectation(Errno.ESPIPE, new KeyList().Add("stands", 0)));
    }

    private static (Outcome, Expectation) Write()
    {
        using EventsFile file = EventsFile.Open();
        fixed (byte* text = "x"u8)
        {
            return Only(Libc.write(file.Descriptor, text, 1) < 0 ? -Marshal.GetLastPInvokeError() : 0, Errno.EBADF);
        }
    }

    private static string Name(int errno) => errno == 0 ? "0" : Errno.Name(errno);
}
