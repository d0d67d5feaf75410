// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Runtime.InteropServices;
using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Observing;
using SynOS.Conformance.Guest.Running;
using SynOS.Conformance.Guest.Transcript;

namespace SynOS.Conformance.Guest.Cases;

/// <summary>kernel.synos.*: who may set them, and to what.</summary>
internal static class SettingCases
{
    private const int Nobody = 65534;

    private static readonly string[] Names = ["min_severity", "event_mask", "rate_limit", "user_rate_limit", "query_timeout_ms", "queries_max", "user_queries_max", "events_restrict"];
    private static readonly string[] Others = ["9", "2", "7", "8", "77", "9", "5", "0"];
    private static readonly string[] Defaults = ["0", EventTypes.Mask.ToString(CultureInfo.InvariantCulture), "1000", "100", "5000", "64", "16", "1"];

    // The raw call changes the calling thread alone.
    private static readonly nint SetResUid = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 117 : 147;

    public static IReadOnlyList<Case> All { get; } =
    [
        new SpecialCase("sysctl.modes", "stat:kernel.synos", _ => ReadModes()),
        new SpecialCase("sysctl.defaults", "read:kernel.synos", _ => ReadDefaults()),
        new SpecialCase("sysctl.as_nobody", "write:kernel.synos", _ => UseAsNobody()),
        new SpecialCase("sysctl.without_privilege", "write:kernel.synos", _ => WriteWithoutPrivilege()),
        Write("severity_0", "min_severity", "0"),
        Write("severity_10", "min_severity", "10"),
        Write("severity_11", "min_severity", "11", Errno.EINVAL),
        Write("severity_negative", "min_severity", "-1", Errno.EINVAL),
        Write("severity_no_number", "min_severity", "all", Errno.EINVAL),
        Write("mask_no_type", "event_mask", "0"),
        Write("mask_bit_0", "event_mask", "1", Errno.EINVAL),
        Write("mask_bit_31", "event_mask", "2147483648", Errno.EINVAL),
        Write("mask_all_ones", "event_mask", "4294967295", Errno.EINVAL),
        Write("mask_2_32", "event_mask", "4294967296", Errno.EINVAL),
        Write("limit_all_ones", "rate_limit", "4294967295"),
        Write("limit_2_32", "rate_limit", "4294967296", Errno.EINVAL),
        Write("limit_negative", "rate_limit", "-1", Errno.EINVAL),
        Write("user_limit_all_ones", "user_rate_limit", "4294967295"),
        Write("user_limit_2_32", "user_rate_limit", "4294967296", Errno.EINVAL),
        Write("timeout_1", "query_timeout_ms", "1"),
        Write("timeout_600000", "query_timeout_ms", "600000"),
        Write("timeout_0", "query_timeout_ms", "0", Errno.EINVAL),
        Write("timeout_600001", "query_timeout_ms", "600001", Errno.EINVAL),
        Write("queries_1", "queries_max", "1"),
        Write("queries_4096", "queries_max", "4096"),
        Write("queries_0", "queries_max", "0", Errno.EINVAL),
        Write("queries_4097", "queries_max", "4097", Errno.EINVAL),
        Write("user_queries_1", "user_queries_max", "1"),
        Write("user_queries_4096", "user_queries_max", "4096"),
        Write("user_queries_0", "user_queries_max", "0", Errno.EINVAL),
        Write("user_queries_4097", "user_queries_max", "4097", Errno.EINVAL),
        Write("plan_off", "plan_numbers", "off"),
        Write("plan_opted", "plan_numbers", "opted"),
        Write("plan_all", "plan_numbers", "all"),
        Write("restrict_0", "events_restrict", "0"),
        Write("restrict_2", "events_restrict", "2", Errno.EINVAL),
    ];

    private static SpecialCase Write(string what, string name, string value, int want = 0) =>
        new($"sysctl.{what}", $"write:kernel.synos.{name}", _ => WriteOne(name, value, want));

    private static (Outcome, Expectation) ReadModes()
    {
        var keys = new KeyList();
        var due = new KeyList();
        int errno = 0;
        foreach (string name in Names)
        {
            int failed = ShownMode.Read(Setting.PathOf(name), out string mode);
            errno = errno == 0 ? failed : errno;
            keys.Add(name, mode);
            due.Add(name, "100644");
        }
        return (new Outcome(-errno, "-", keys), new Expectation(0, due));
    }

    private static (Outcome, Expectation) ReadDefaults()
    {
        var keys = new KeyList();
        var due = new KeyList();
        int errno = 0;
        for (int i = 0; i < Names.Length; i++)
        {
            int failed = Setting.Read(Names[i], out string value);
            errno = errno == 0 ? failed : errno;
            keys.Add(Names[i], value);
            due.Add(Names[i], Defaults[i]);
        }
        return (new Outcome(-errno, "-", keys), new Expectation(0, due));
    }

    // In a thread of its own, which ends with what it has become.
    private static (Outcome, Expectation) UseAsNobody()
    {
        var keys = new KeyList();
        var due = new KeyList();
        bool failed = false;
        var thread = new Thread(() =>
        {
            failed = Libc.syscall(SetResUid, Nobody, Nobody, Nobody) != 0;
            foreach (string name in failed ? [] : Names)
            {
                int errno = Setting.Read(name, out string value);
                errno = errno == 0 ? Setting.Write(name, value) : errno;
                keys.Add(name, errno == 0 ? "0" : Errno.Name(errno));
            }
        });
        thread.Start();
        thread.Join();
        if (failed)
        {
            throw new BailOutException("setresuid failed");
        }
        foreach (string name in Names)
        {
            due.Add(name, "EACCES");
        }
        return (new Outcome(0, "-", keys), new Expectation(0, due));
    }

    // User 0 may open the files for writing; it takes a capability to change them.
    private static (Outcome, Expectation) WriteWithoutPrivilege()
    {
        var keys = new KeyList();
        var due = new KeyList();
        bool same = true;
        for (int i = 0; i < Names.Length; i++)
        {
            string name = Names[i];
            string other = Others[i];
            _ = Setting.Read(name, out string before);
            int errno = Privilege.WithoutCapabilities(() => Setting.Write(name, other));
            _ = Setting.Read(name, out string after);
            _ = Setting.Write(name, before);
            keys.Add(name, errno == 0 ? "0" : Errno.Name(errno));
            due.Add(name, "EPERM");
            same &= before == after;
        }
        return (new Outcome(0, "-", keys.Add("values", same ? "same" : "changed")), new Expectation(0, due.Add("values", "same")));
    }

    // Writes, says what the file shows then, and puts back what it showed before.
    private static (Outcome, Expectation) WriteOne(string name, string value, int want)
    {
        _ = Setting.Read(name, out string before);
        int errno = Setting.Write(name, value);
        _ = Setting.Read(name, out string after);
        _ = Setting.Write(name, before);
        return (
            new Outcome(-errno, "-", new KeyList().AddText("value", after)),
            new Expectation(want, new KeyList().AddText("value", want == 0 ? value : before)));
    }
}
