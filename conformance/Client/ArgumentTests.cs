// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using SynOS.Interop;
using SynOS.Interop.Uapi;
using Xunit;

namespace SynOS.Conformance.Client;

/// <summary>
/// What the kernel would refuse is refused before the call. The base is one where this kernel has no calls: an argument that got through
/// would show as ENOSYS.
/// </summary>
public sealed class ArgumentTests : IDisposable
{
    private readonly FakeProc _proc = new(FakeProc.Version.Replace("548", "60000", StringComparison.Ordinal));
    private readonly SynosClient _client;

    public ArgumentTests() => _client = SynosClient.Connect(SynosKernel.Detect(_proc.Root));

    public void Dispose() => _proc.Dispose();

    [Theory]
    [InlineData(-1, 0, 0, "state.AwarenessLevel")]
    [InlineData(101, 0, 0, "state.AwarenessLevel")]
    [InlineData(0, -1, 0, "state.ThreatLevel")]
    [InlineData(0, 101, 0, "state.ThreatLevel")]
    [InlineData(0, 0, 8, "state.Learning")]
    [InlineData(0, 0, -1, "state.Learning")]
    public void A_state_out_of_range_is_refused_by_register_and_update(int awareness, int threat, int learning, string parameter)
    {
        var state = new ConsciousnessState(awareness, threat, (LearningState)learning, "");

        Assert.Equal(parameter, Assert.Throws<ArgumentOutOfRangeException>(() => _client.Register(state)).ParamName);
        Assert.Equal(parameter, Assert.Throws<ArgumentOutOfRangeException>(() => _client.Update(state)).ParamName);
    }

    [Theory]
    [InlineData(0, 0, 0, "type")]
    [InlineData(5, 0, 0, "type")]
    [InlineData(1, -1, 0, "severity")]
    [InlineData(1, 11, 0, "severity")]
    [InlineData(1, 0, -1, "processId")]
    public void An_event_out_of_range_is_refused(int type, int severity, int processId, string parameter)
    {
        Assert.Equal(parameter, Assert.Throws<ArgumentOutOfRangeException>(() => _client.LogEvent((EventType)type, severity, "x", processId)).ParamName);
        Assert.Equal(parameter, Assert.Throws<ArgumentOutOfRangeException>(() => _client.LogEventUtf8((EventType)type, severity, "x"u8, processId)).ParamName);
    }

    [Fact]
    public void The_longest_text_that_fits_goes_to_the_kernel_and_one_byte_more_does_not()
    {
        AssertReachesKernel(() => _client.Register(State(new string('x', synos_ai.SYNOS_CONTEXT_LEN - 1))));
        AssertReachesKernel(() => _client.LogEvent(EventType.Network, 0, new string('x', synos_ai.SYNOS_DESCRIPTION_LEN - 1)));
        AssertReachesKernel(() => _client.LogEventUtf8(EventType.Network, 0, new byte[synos_ai.SYNOS_DESCRIPTION_LEN - 1].Select(_ => (byte)'x').ToArray()));
        AssertReachesKernel(() => _client.Query(new string('x', synos_ai.SYNOS_QUERY_LEN - 1)));

        AssertRefused(() => _client.Register(State(new string('x', synos_ai.SYNOS_CONTEXT_LEN))), "takes 64 bytes in UTF-8; at most 63 fit");
        AssertRefused(() => _client.LogEvent(EventType.Network, 0, new string('x', synos_ai.SYNOS_DESCRIPTION_LEN)), "takes 128 bytes in UTF-8; at most 127 fit");
        AssertRefused(() => _client.LogEventUtf8(EventType.Network, 0, new byte[synos_ai.SYNOS_DESCRIPTION_LEN].Select(_ => (byte)'x').ToArray()), "takes 128 bytes in UTF-8; at most 127 fit");
        AssertRefused(() => _client.Query(new string('x', synos_ai.SYNOS_QUERY_LEN)), "takes 256 bytes in UTF-8; at most 255 fit");
    }

    [Fact]
    public void Bytes_are_counted_and_not_characters()
    {
        AssertReachesKernel(() => _client.Register(State(new string('é', 31))));
        AssertRefused(() => _client.Register(State(new string('é', 32))), "takes 64 bytes in UTF-8; at most 63 fit");
    }

    [Fact]
    public void A_NUL_in_a_text_is_refused_with_its_place()
    {
        AssertRefused(() => _client.Update(State("ab\0c")), "NUL at index 2");
        AssertRefused(() => _client.LogEvent(EventType.Network, 0, "\0"), "NUL at index 0");
        AssertRefused(() => _client.LogEventUtf8(EventType.Network, 0, "a\0"u8), "NUL at index 1");
        AssertRefused(() => _client.Query("a\0"), "NUL at index 1");
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused_and_not_replaced() =>
        AssertRefused(() => _client.LogEvent(EventType.Network, 0, "ab\ud83d"), "half of a surrogate pair at index 2");

    [Fact]
    public void An_empty_question_is_refused() => AssertRefused(() => _client.Query(""), "The question is empty.");

    [Fact]
    public void A_default_state_is_valid() => AssertReachesKernel(() => _client.Register(default));

    private static ConsciousnessState State(string context) => new(0, 0, LearningState.None, context);

    private static void AssertReachesKernel(Action call) => Assert.Equal("ENOSYS", Assert.Throws<SynosException>(call).ErrnoName);

    private static void AssertRefused(Action call, string reason) =>
        Assert.Contains(reason, Assert.ThrowsAny<ArgumentException>(call).Message, StringComparison.Ordinal);
}
