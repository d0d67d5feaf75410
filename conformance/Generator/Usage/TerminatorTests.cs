// SPDX-License-Identifier: MIT
using SynOS.Interop.Analyzers;
using SynOS.Interop.CodeFixes;
using Xunit;

namespace SynOS.Conformance.Generator.Usage;

/// <summary>SYNOS3203: the text in a fixed array ends at its NUL, not at the end of the array.</summary>
public sealed class TerminatorTests
{
    private readonly UsageRun _run = new(new TerminatorAnalyzer(), new TerminatorFix());

    [Theory]
    [InlineData("return Encoding.UTF8.GetString([|e.description|]);")]
    [InlineData("return Encoding.ASCII.GetString([|e.description[..]|]);")]
    [InlineData("return Encoding.UTF8.GetString([|(ReadOnlySpan<byte>)e.description|]);")]
    [InlineData("return Encoding.UTF8.GetString([|((Span<byte>)e.description).ToArray()|]);")]
    [InlineData("ReadOnlySpan<byte> text = e.description; return Encoding.UTF8.GetString([|text|]);")]
    [InlineData("return Encoding.UTF8.GetString([|(byte*)&e.description|], 128);")]
    [InlineData("return Encoding.UTF8.GetString([|&e.description.e0|], 128);")]
    [InlineData("return Encoding.UTF8.GetString([|MemoryMarshal.CreateReadOnlySpan(ref e.description.e0, 128)|]);")]
    [InlineData("return Encoding.UTF8.GetCharCount([|e.description|]).ToString();")]
    [InlineData("return Encoding.UTF8.GetString([|e.description|]).Trim();")]
    [InlineData("Copy copy = default; return Encoding.UTF8.GetString([|copy.Own|]);")]
    [InlineData("Copy copy = default; return Encoding.UTF8.GetString([|copy.Fixed|], 4);")]
    public async Task A_whole_buffer_that_becomes_text_is_reported(string statement) => await _run.ReportsAsync(Method(statement), "SYNOS3203");

    [Theory]
    [InlineData("return Encoding.UTF8.GetString(e.description[..5]);")]
    [InlineData("ReadOnlySpan<byte> text = e.description; text = text[..text.IndexOf((byte)0)]; return Encoding.UTF8.GetString(text);")]
    [InlineData("ReadOnlySpan<byte> text = e.description; return Encoding.UTF8.GetString(text[..text.IndexOf((byte)0)]);")]
    [InlineData("return Encoding.UTF8.GetString((byte*)&e.description, e.pid);")]
    [InlineData("return Encoding.UTF8.GetString(e.description).TrimEnd('\\0');")]
    [InlineData("return Encoding.UTF8.GetString(e.description).Split('\\0', 2)[0];")]
    [InlineData("Copy copy = default; return Encoding.UTF8.GetString(copy.Fixed, 3);")]
    [InlineData("NoCopy copy = default; return Encoding.UTF8.GetString(copy.Own) + Encoding.UTF8.GetString(copy.Fixed, 4);")]
    [InlineData("return Convert.ToHexString(e.description);")]
    [InlineData("Own own = default; return Encoding.UTF8.GetString(own);")]
    public async Task A_part_a_string_that_is_cut_and_an_array_of_the_users_own_are_not(string statement) => await _run.IsSilentAsync(Method(statement));

    [Fact]
    public async Task Fix_all_adds_one_method_to_a_type() => await _run.FixesAllAsync(
        """
        using System.Text;
        using SynOS.Interop.Uapi;

        unsafe class User
        {
            string Description(synos_ai_event e) => Encoding.UTF8.GetString([|e.description|]);

            string Query(synos_recommendation r) => Encoding.UTF8.GetString([|(byte*)&r.query|], 256);
        }
        """,
        """
        using System;
        using System.Text;
        using SynOS.Interop.Uapi;

        unsafe class User
        {
            string Description(synos_ai_event e) => Encoding.UTF8.GetString(UntilNul(e.description));

            string Query(synos_recommendation r) => Encoding.UTF8.GetString(UntilNul(new ReadOnlySpan<byte>((byte*)&r.query, 256)));

            private static ReadOnlySpan<byte> UntilNul(ReadOnlySpan<byte> field)
            {
                int end = field.IndexOf((byte)0);
                return end < 0 ? field : field[..end];
            }
        }
        """);

    [Fact]
    public async Task The_fix_uses_the_method_that_it_added_before()
    {
        const string Source =
            """
            using System;
            using System.Text;
            using SynOS.Interop.Uapi;

            class User
            {
                string Description(synos_ai_event e) => Encoding.UTF8.GetString([|e.description|]);

                private static ReadOnlySpan<byte> UntilNul(ReadOnlySpan<byte> field) => field[..field.IndexOf((byte)0)];
            }
            """;
        await _run.FixesAsync(Source, Source.Replace("[|e.description|]", "UntilNul(e.description)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_fix_works_on_statements_without_a_class() => await _run.FixesAsync(
        """
        using System;
        using System.Text;
        using SynOS.Interop.Uapi;

        synos_ai_event e = default;
        Console.WriteLine(Encoding.UTF8.GetString([|e.description|]));

        """,
        """
        using System;
        using System.Text;
        using SynOS.Interop.Uapi;

        synos_ai_event e = default;
        Console.WriteLine(Encoding.UTF8.GetString(UntilNul(e.description)));

        static ReadOnlySpan<byte> UntilNul(ReadOnlySpan<byte> field)
        {
            int end = field.IndexOf((byte)0);
            return end < 0 ? field : field[..end];
        }

        """);

    private static string Method(string statement) =>
        $$"""
        using System;
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;
        using System.Text;
        using SynOS.Interop.Uapi;

        unsafe class User
        {
            string Method(synos_ai_event e)
            {
                {{statement}}
            }
        }

        [InlineArray(8)]
        struct Own
        {
            public byte First;
        }

        [SynOS.Interop.MatchesUapi("struct s")]
        unsafe struct Copy
        {
            public Own Own;
            public fixed byte Fixed[4];
        }

        unsafe struct NoCopy
        {
            public Own Own;
            public fixed byte Fixed[4];
        }
        """;
}
