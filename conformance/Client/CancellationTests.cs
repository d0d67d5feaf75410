// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using SynOS.Interop;
using SynOS.Interop.Native;
using SynOS.Interop.Uapi;
using Xunit;

namespace SynOS.Conformance.Client;

/// <summary>Canceling a call ends its wait in the kernel. Here it is pause(2), which nothing but a signal ends.</summary>
public sealed class CancellationTests
{
    private const int Pause = 34;
    private const int EINTR = 4;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Canceling_ends_the_call_itself()
    {
        using var canceling = new CancellationTokenSource();
        int result = 0;
        Task<int> call = InterruptibleCall.RunAsync(() => result = PauseCall(), canceling.Token);
        canceling.CancelAfter(50);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(Limit));
        Assert.Equal(-EINTR, result);
    }

    [Fact]
    public async Task Canceling_just_before_the_call_begins_ends_it_too()
    {
        using var canceling = new CancellationTokenSource();
        Task<int> call = InterruptibleCall.RunAsync(
            () =>
            {
                canceling.Cancel();
                return PauseCall();
            },
            canceling.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(Limit));
    }

    [Fact]
    public async Task A_call_that_was_canceled_before_is_not_made()
    {
        bool made = false;
        Task<int> call = InterruptibleCall.RunAsync(
            () =>
            {
                made = true;
                return 0;
            },
            new CancellationToken(canceled: true));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.False(made);
    }

    [Fact]
    public async Task A_result_that_came_first_counts()
    {
        using var canceling = new CancellationTokenSource();
        Task<int> call = InterruptibleCall.RunAsync(
            () =>
            {
                canceling.Cancel();
                return 5;
            },
            canceling.Token);

        Assert.Equal(5, await call.WaitAsync(Limit));
    }

    [Fact]
    public async Task A_query_that_fails_says_so_as_the_one_that_blocks_does()
    {
        using var proc = new FakeProc(FakeProc.Version.Replace("548", "60000", StringComparison.Ordinal));
        var client = SynosClient.Connect(SynosKernel.Detect(proc.Root));

        var e = await Assert.ThrowsAsync<SynosException>(() => client.QueryAsync("is anybody there?"));

        Assert.Equal(("synos_query_recommendation", "ENOSYS"), (e.Call, e.ErrnoName));
    }

    private static unsafe int PauseCall() => synos_ai_calls.synos_get_telemetry(Pause - 4, null);
}
