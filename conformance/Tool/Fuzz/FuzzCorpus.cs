// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Tool.Fuzz;

/// <summary>What mutations start from, and the words that they put in.</summary>
internal static class FuzzCorpus
{
    /// <summary>Small headers with many kinds of declarations; those that the machine lacks are left out.</summary>
    private static readonly string[] SystemHeaders =
    [
        "acct.h", "atalk.h", "cec.h", "dlm_plock.h", "fiemap.h", "hdreg.h", "if_ether.h", "ip.h", "landlock.h", "msg.h", "openat2.h", "rseq.h",
        "seccomp.h", "sed-opal.h", "taskstats.h", "tcp.h", "uinput.h", "userfaultfd.h", "vhost_types.h", "watch_queue.h",
    ];

    private static readonly string[] HeaderWords =
    [
        "struct ", "union ", "enum ", "typedef ", "{", "}", "[", "]", "(", ")", ";", ":", "*", "__attribute__((packed))", "__attribute__((aligned(4096)))",
        "#define A ", "#define A A\n", "#include \"fuzzed.h\"\n", "#if 0\n", "#endif\n", "#undef ", "##", "\\\n", "/*", "*/", "\"", "'", "\0", "\uFEFF",
        " : 3", " : 0", "[0]", "[]", "[0x7fffffff]", "[-1]", "__u8 ", "__be32 ", "long double ", "_Bool ", "unsigned __int128 ", "_Complex float ",
        "sizeof(struct ", "0x7fffffffffffffff", "18446744073709551616", "1/0", "_IOWR('x', 1, struct ", "__builtin_", "asm(\"\")", "_Atomic ", "int f(",
        "static inline ", "extern ", "__extension__ ", "typeof(", "(void)0", "#pragma pack(1)\n", "_Static_assert(0, \"\");", "#error x\n", "#line 1 \"x\"\n", "* @a: ",
        "/** struct ", "Return: ", "%E", "-EFAULT",
    ];

    private static readonly string[] LockWords =
    [
        "struct ", "union ", "enum ", "const ", "call ", "errno ", "typedef ", "extern ", "at ", "doc ", "header ", "# ", "\n", " ", ".", "::", "\"", "\\", "\r", "\0",
        " offset=", " size=", " align=", " type=", " bit=", " width=", " value=", " @x86_64", " @i686,arm", "[", "]", "-1", "18446744073709551616", "9223372036854775807",
        "in ", "out ", "inout ", "(", ")", ", ", "*", "<<<<<<< HEAD\n", "\uFEFF", "\ud7ff",
    ];

    public static IReadOnlyList<string> Words(FuzzSubject subject) => subject == FuzzSubject.Headers ? HeaderWords : LockWords;

    public static IReadOnlyList<byte[]> Read(FuzzSubject subject)
    {
        IEnumerable<string> files = subject == FuzzSubject.Headers
            ? Directory.EnumerateFiles(Repository.PathOf("kernel/include/uapi/linux"), "*.h").Concat(SystemHeaders.Select(name => "/usr/include/linux/" + name).Where(File.Exists))
            : Directory.EnumerateFiles(Repository.PathOf("kernel/abi"), "*.abi");
        return [.. files.Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
    }
}
