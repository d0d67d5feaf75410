// SPDX-License-Identifier: MIT
using CliWrap;
using CliWrap.Buffered;
using SynOS.Conformance.Harness;

namespace SynOS.Conformance.Generator;

/// <summary>A C program that gcc compiles and this machine runs, for what only a compiler knows.</summary>
internal static class GccProgram
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>The bits that a bit-field has set, as the two numbers that its fact states; and how to print them.</summary>
    public const string PrintBits = """
        #include <stddef.h>
        #include <stdio.h>
        #include <string.h>
        static void print_bits(const char *key, const void *record, size_t size, const char *type)
        {
            const unsigned char *bytes = record;
            long first = -1, count = 0;
            for (size_t i = 0; i < size * 8; i++)
                if (bytes[i / 8] >> i % 8 & 1) {
                    if (first < 0)
                        first = (long)i;
                    count++;
                }
            printf("%s bit=%ld width=%ld type=%s\n", key, first, count, type);
        }
        """;

    /// <summary>What the program prints.</summary>
    /// <param name="source">C text.</param>
    /// <param name="folders">Searched before the system's headers.</param>
    public static async Task<string> RunAsync(string source, params IReadOnlyList<string> folders)
    {
        using var folder = new TemporaryFolder();
        using var limit = new CancellationTokenSource(Limit);
        string program = folder.PathOf("program");
        await Cli.Wrap("gcc")
            .WithArguments(["-std=gnu11", "-O0", "-w", .. folders.SelectMany(f => new[] { "-isystem", f }), "-x", "c", "-", "-o", program])
            .WithStandardInputPipe(PipeSource.FromString(source))
            .ExecuteBufferedAsync(limit.Token);
        return (await Cli.Wrap(program).ExecuteBufferedAsync(limit.Token)).StandardOutput;
    }
}
