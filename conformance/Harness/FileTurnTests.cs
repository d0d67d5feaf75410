// SPDX-License-Identifier: MIT
using Xunit;

namespace SynOS.Conformance.Harness;

public sealed class FileTurnTests
{
    [Fact]
    public async Task The_second_waits_until_the_first_gives_its_turn_back()
    {
        using var scratch = new Scratch();
        FileStream first = await FileTurn.TakeAsync(scratch.PathOf("turn"), TimeSpan.FromMinutes(1));
        Task<FileStream> second = FileTurn.TakeAsync(scratch.PathOf("turn"), TimeSpan.FromMinutes(1));
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        Assert.False(second.IsCompleted);

        await first.DisposeAsync();

        await (await second).DisposeAsync();
    }

    [Fact]
    public async Task Whoever_waits_too_long_is_told_for_what()
    {
        using var scratch = new Scratch();
        await using FileStream first = await FileTurn.TakeAsync(scratch.PathOf("turn"), TimeSpan.FromMinutes(1));

        var error = await Assert.ThrowsAsync<TimeoutException>(() => FileTurn.TakeAsync(scratch.PathOf("turn"), TimeSpan.Zero));

        Assert.Contains(scratch.PathOf("turn"), error.Message, StringComparison.Ordinal);
    }
}
