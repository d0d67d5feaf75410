// SPDX-License-Identifier: MIT
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SynOS.Daemon;
using SynOS.Daemon.Kernel;

namespace SynOS.Conformance.Daemon;

/// <summary>A daemon in a host, at a <see cref="FakeKernel"/>.</summary>
internal sealed class DaemonUnderTest : IAsyncDisposable
{
    /// <summary>Far more than anything here takes.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private readonly IHost _host;
    private bool _runs;

    private DaemonUnderTest(FakeKernel kernel, IHost host)
    {
        Kernel = kernel;
        _host = host;
    }

    public FakeKernel Kernel { get; }

    public IServiceProvider Services => _host.Services;

    /// <summary>All that was logged.</summary>
    public IEnumerable<string> Logged => Services.GetFakeLogCollector().GetSnapshot().Select(record => record.Message);

    /// <summary>A daemon that has started.</summary>
    public static async Task<DaemonUnderTest> StartAsync(IRecommender recommender, Action<SynosDaemonOptions>? configure = null, FakeKernel? kernel = null, TimeProvider? clock = null)
    {
        DaemonUnderTest daemon = Create(recommender, configure, kernel, clock);
        await daemon.StartAsync();
        return daemon;
    }

    /// <summary>A daemon that has not started.</summary>
    public static DaemonUnderTest Create(IRecommender recommender, Action<SynosDaemonOptions>? configure = null, FakeKernel? kernel = null, TimeProvider? clock = null)
    {
        kernel ??= new FakeKernel();
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.AddFakeLogging().SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton<IKernel>(kernel);
        if (clock is not null)
            builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton(recommender);
        builder.Services.AddSynosDaemon(configure);
        return new DaemonUnderTest(kernel, builder.Build());
    }

    public async Task StartAsync()
    {
        await _host.StartAsync().WaitAsync(Limit);
        _runs = true;
    }

    public Task StopAsync()
    {
        _runs = false;
        return _host.StopAsync().WaitAsync(Limit);
    }

    public async ValueTask DisposeAsync()
    {
        if (_runs)
            await StopAsync();
        _host.Dispose();
        Kernel.Dispose();
    }

    /// <summary>Waits until something holds.</summary>
    public static async Task Until(Func<bool> holds)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!holds())
            await Task.Delay(10, limit.Token);
    }
}
