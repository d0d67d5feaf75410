// SPDX-License-Identifier: MIT
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SynOS.Daemon.Answering;
using SynOS.Daemon.Diagnostics;
using SynOS.Daemon.Events;
using SynOS.Daemon.Kernel;
using SynOS.Daemon.Rules;
using SynOS.Daemon.State;

namespace SynOS.Daemon;

/// <summary>Makes a host the AI daemon of a SynOS kernel.</summary>
public static class SynosDaemonServiceCollectionExtensions
{
    /// <summary>Name of the health check.</summary>
    private const string HealthCheck = "synos";

    /// <summary>
    /// Adds the daemon as a hosted service, with its health check <c>synos</c>, its meter and its activity source <c>SynOS</c>. Recommenders that
    /// were registered before are asked before the rules, those registered later after them.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets options; they are checked when the host starts.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddSynosDaemon(this IServiceCollection services, Action<SynosDaemonOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        OptionsBuilder<SynosDaemonOptions> options = services.AddOptions<SynosDaemonOptions>().ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SynosDaemonOptions>, SynosDaemonOptionsValidator>());

        services.AddMetrics();
        services.AddHealthChecks().AddCheck<SynosDaemonHealthCheck>(HealthCheck);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IKernel, SynosKernelAccess>();
        services.AddSingleton<SynosInstruments>();
        services.AddSingleton<DaemonStatus>();
        services.AddSingleton<StateJournal>();
        services.AddSingleton<StateKeeper>();
        services.AddSingleton<RecentEvents>();
        services.AddSingleton<EventFollower>();
        services.AddSingleton<QuestionAnswerer>();
        services.AddSingleton<QuestionDispatcher>();
        services.AddSingleton<RuleStore>();
        services.AddSingleton<IRecommender, RulesRecommender>();
        // The rules are read first: without them there is nothing to answer with.
        services.AddHostedService(provider => provider.GetRequiredService<RuleStore>());
        services.AddHostedService<SynosDaemonService>();
        return services;
    }
}
