// SPDX-License-Identifier: MIT
using SynOS.Daemon.Answering;
using Xunit;

namespace SynOS.Conformance.Daemon;

/// <summary>How long an answer may take.</summary>
public sealed class ReplyTimeTests
{
    [Theory]
    [InlineData(5000, 0, 100, 4900)]
    [InlineData(5000, 1000, 100, 3900)]
    [InlineData(200, 0, 100, 150)]
    [InlineData(1000, 950, 100, 0)]
    [InlineData(1000, 5000, 100, 0)]
    [InlineData(0, 0, 100, 0)]
    public void There_is_an_answer_before_the_kernel_gives_up(int timeout, int gone, int margin, int left) =>
        Assert.Equal(Of(left), ReplyTime.Left(Of(timeout), Of(gone), Of(margin)));

    private static TimeSpan Of(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);
}
