// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;
using SynOS.Conformance.Generator;
using SynOS.Conformance.Harness;
using SynOS.Interop;
using SynOS.Interop.Uapi;
using Xunit;

namespace SynOS.Conformance.Client;

/// <summary>A failed call says which, why and what to do; and it says so for each error number of the header.</summary>
public sealed partial class FailureTests
{
    /// <summary>The client checks arguments and owns the memory, so these two cannot come from the kernel.</summary>
    private static readonly string[] Prevented = ["EINVAL", "EFAULT"];

    private static readonly Dictionary<string, string> Methods = new()
    {
        [nameof(synos_ai_calls.synos_register_consciousness)] = "SynosClient.Register(",
        [nameof(synos_ai_calls.synos_update_state)] = "SynosClient.Update(",
        [nameof(synos_ai_calls.synos_query_recommendation)] = "SynosClient.Query(",
        [nameof(synos_ai_calls.synos_log_event)] = "SynosClient.LogEvent(",
        [nameof(synos_ai_calls.synos_get_telemetry)] = "SynosClient.GetTelemetry",
    };

    public static TheoryData<string> Calls() => [.. Methods.Keys];

    [Fact]
    public void A_call_that_is_switched_off_reads_differently_from_a_stock_kernel()
    {
        // No kernel has calls at this base, so the real one says ENOSYS.
        using var proc = new FakeProc(FakeProc.Version.Replace("548", "60000", StringComparison.Ordinal));
        var client = SynosClient.Connect(SynosKernel.Detect(proc.Root));

        var e = Assert.Throws<SynosException>(() => client.GetTelemetry());

        Assert.Equal(("synos_get_telemetry", 38, "ENOSYS"), (e.Call, e.Errno, e.ErrnoName));
        Assert.Contains("call 60004 is switched off", e.Remedy, StringComparison.Ordinal);
        Assert.Equal($"synos_get_telemetry failed with ENOSYS: {e.Remedy}", e.Message);
        Assert.DoesNotContain("not a SynOS kernel", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void Each_error_number_of_the_header_has_a_remedy_of_its_own(string call)
    {
        string unknown = new SynosException(call, 440, 133).Remedy;

        Assert.All(ErrnosInHeader(call), name => Assert.NotEqual(unknown, new SynosException(call, 440, NumberOf(name)).Remedy));
    }

    [Fact]
    public void The_header_documents_an_error_number_for_every_call() =>
        Assert.All(Methods.Keys, call => Assert.Contains(FactLines(), line => line.StartsWith($"doc call {call}.returns 0, or -1 with errno:", StringComparison.Ordinal) && InHeader().IsMatch(line)));

    [Theory]
    [InlineData(1, "EPERM")]
    [InlineData(35, "EDEADLK")]
    [InlineData(38, "ENOSYS")]
    [InlineData(75, "EOVERFLOW")]
    [InlineData(104, "ECONNRESET")]
    [InlineData(107, "ENOTCONN")]
    [InlineData(110, "ETIMEDOUT")]
    [InlineData(133, "EHWPOISON")]
    [InlineData(0, "0")]
    [InlineData(41, "41")]
    [InlineData(134, "134")]
    [InlineData(-1, "-1")]
    public void An_error_number_has_its_Linux_name(int errno, string name) => Assert.Equal(name, ErrnoName.Of(errno));

    [Fact]
    public void Each_error_that_the_client_names_has_the_number_of_the_table() => Assert.All(
        typeof(Errno).GetFields(),
        error => Assert.Equal(error.Name, ErrnoName.Of((int)error.GetRawConstantValue()!)));

    private static IEnumerable<string> ErrnosInHeader(string call)
    {
        string prefix = $"doc call {call}.returns ";
        string returns = Assert.Single(FactLines(), line => line.StartsWith(prefix, StringComparison.Ordinal));
        return InHeader().Matches(returns).Select(match => match.Groups[1].Value).Except(Prevented);
    }

    private static string[] FactLines() => GeneratorRun.RealFacts().GetText().ToString().Split('\n');

    private static int NumberOf(string name) => Enumerable.Range(1, 133).Single(errno => ErrnoName.Of(errno) == name);

    [GeneratedRegex(@"\* %(E[A-Z0-9]+) - ")]
    private static partial Regex InHeader();
}
