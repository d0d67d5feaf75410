// SPDX-License-Identifier: MIT
using System.Diagnostics;
using SynOS.Conformance.Harness;
using SynOS.Interop.Abi.Commands;
using Xunit;

namespace SynOS.Conformance.Generator;

/// <summary>Stubs for calls of upstream Linux, which put a real process of this machine into a sandbox.</summary>
public sealed class LandlockStubTests
{
    private const int ENOSYS = 38;
    private const int EOPNOTSUPP = 95;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>What a user writes: the emitted stubs and structs, and libc for what has no stub.</summary>
    private const string Sandbox = """
        using System.Runtime.InteropServices;
        using Linux.Uapi;

        public static unsafe class Sandbox
        {
            private const int O_PATH = 0x200000;
            private const int PR_SET_NO_NEW_PRIVS = 38;

            public static int Version() => landlock_calls_calls.landlock_create_ruleset(null, 0, landlock.LANDLOCK_CREATE_RULESET_VERSION);

            /// <summary>From here on the calling thread and what it starts read files in these folders alone.</summary>
            public static int Enter(string[] folders)
            {
                var attr = new landlock_ruleset_attr { handled_access_fs = landlock.LANDLOCK_ACCESS_FS_READ_FILE };
                int ruleset = landlock_calls_calls.landlock_create_ruleset(in attr, (nuint)sizeof(landlock_ruleset_attr), 0);
                if (ruleset < 0)
                    return ruleset;
                foreach (string folder in folders)
                {
                    var rule = new landlock_path_beneath_attr { allowed_access = landlock.LANDLOCK_ACCESS_FS_READ_FILE, parent_fd = open(folder, O_PATH) };
                    int added = landlock_calls_calls.landlock_add_rule(ruleset, landlock_rule_type.LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
                    if (added < 0)
                        return added;
                }

                prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
                return landlock_calls_calls.landlock_restrict_self(ruleset, 0);
            }

            [DllImport("libc")]
            private static extern int open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

            [DllImport("libc")]
            private static extern int prctl(int option, nuint a, nuint b, nuint c, nuint d);
        }
        """;

    [Fact]
    public void A_process_reads_only_what_the_emitted_stubs_let_it_read()
    {
        using var folder = new TemporaryFolder();
        folder.Write("open/file", "read me");
        folder.Write("closed/file", "not me");
        using var emitted = Emit();
        Type sandbox = emitted.Find("Sandbox");
        int version = (int)sandbox.GetMethod("Version")!.Invoke(null, [])!;
        int entered = 1;
        var read = new List<string>();

        // The rules hold for a thread and what it starts, so this one ends with the test.
        var thread = new Thread(() =>
        {
            read.Add(Cat(folder.PathOf("closed/file")));
            entered = (int)sandbox.GetMethod("Enter")!.Invoke(null, [new[] { folder.PathOf("open"), "/usr", "/etc" }])!;
            read.Add(Cat(folder.PathOf("closed/file")));
            read.Add(Cat(folder.PathOf("open/file")));
        });
        thread.Start();
        Assert.True(thread.Join(Limit));

        if (version > 0)
        {
            Assert.Equal(0, entered);
            Assert.Equal(["not me", "Permission denied", "read me"], read);
        }
        else
        {
            // A kernel without landlock: the stubs say so, and nothing is shut.
            Assert.Contains(version, new[] { -ENOSYS, -EOPNOTSUPP });
            Assert.Equal(version, entered);
            Assert.Equal(["not me", "not me", "read me"], read);
        }
    }

    /// <summary>What a process reads in a file, or what keeps it from reading.</summary>
    private static string Cat(string file)
    {
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/cat", [file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        string output = process.StandardOutput.ReadToEnd();
        string error = process.StandardError.ReadToEnd();
        if (!process.WaitForExit(Limit))
            process.Kill();
        return error.Contains("Permission denied", StringComparison.Ordinal) ? "Permission denied" : output + error;
    }

    private static EmittedAssembly Emit()
    {
        using var folder = new TemporaryFolder();
        string facts = folder.PathOf("landlock_calls.facts");
        using var messages = new StringWriter();
        int result = AbiTool.Run(["extract", Repository.PathOf("conformance/Generator/headers/landlock_calls.h"), "--facts", facts, "--include", LinuxHeaders.Pinned.Root], messages, messages);
        Assert.True(result == 0, messages.ToString());
        var run = GeneratorRun.Run(new FactsText(File.ReadAllText(facts), "/facts/landlock_calls.facts", "Linux.Uapi"), HeaderFacts.Read("landlock"));
        Assert.Empty(run.Diagnostics);
        return new EmittedAssembly(run, Sandbox);
    }
}
