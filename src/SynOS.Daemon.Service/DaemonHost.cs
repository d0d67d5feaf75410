// SPDX-License-Identifier: MIT
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SynOS.Daemon.Rules;
using SynOS.Interop;
using SynOS.Interop.Text;

namespace SynOS.Daemon.Service;

/// <summary>The daemon in a host of its own, from options in a file to an exit code.</summary>
internal static class DaemonHost
{
    private const string Name = "synosd";
    private const string EnvironmentPrefix = "SYNOSD_";

    public static async Task<int> RunAsync(string configuration, bool mayLack, TextWriter errors)
    {
        try
        {
            using IHost host = Build(configuration, mayLack);
            // Now, while it is known that what fails is an option.
            _ = ReadOptions(host);
            // Running it disposes of its services.
            var status = host.Services.GetRequiredService<DaemonStatus>();
            await host.RunAsync().ConfigureAwait(false);
            return status.Failure is { } failure ? Fail(errors, ExitCode.Failed, failure.Message) : ExitCode.Done;
        }
        catch (Exception e) when (e is OptionsException or RuleFileException or SynosUnavailableException)
        {
            return Fail(errors, ExitCode.BadInput, e.Message);
        }
        catch (SynosException e)
        {
            return Fail(errors, ExitCode.Failed, e.Message);
        }
        catch (OperationCanceledException)
        {
            // Told to stop before it was attached: another daemon was still there.
            return ExitCode.Done;
        }
    }

    private static IHost Build(string configuration, bool mayLack)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = Name, ContentRootPath = "/" });
        try
        {
            builder.Configuration.AddJsonFile(configuration, mayLack, reloadOnChange: false);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new OptionsException($"{configuration}: {e.InnerException?.Message ?? e.Message}");
        }
        builder.Configuration.AddEnvironmentVariables(EnvironmentPrefix);

        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        // A failure at the start is told once, by this program.
        builder.Logging.AddFilter("Microsoft", LogLevel.None);
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        // To the journal with its priorities, and READY=1 when the daemon is attached.
        builder.Services.AddSystemd();
        if (SystemdHelpers.IsSystemdService())
            builder.Services.AddHostedService<Watchdog>();

        builder.Services.AddSynosDaemon();
        builder.Services.AddHostedService<ReloadSignal>();
        builder.Services.AddOptions<SynosDaemonOptions>().Bind(builder.Configuration.GetSection(Name), binder => binder.ErrorOnUnknownConfiguration = true);
        return builder.Build();
    }

    private static SynosDaemonOptions ReadOptions(IHost host)
    {
        try
        {
            return host.Services.GetRequiredService<IOptions<SynosDaemonOptions>>().Value;
        }
        catch (OptionsValidationException e)
        {
            throw new OptionsException(string.Join("; ", e.Failures));
        }
        catch (InvalidOperationException e)
        {
            throw new OptionsException(e.InnerException is { } inner ? $"{e.Message} {inner.Message}" : e.Message);
        }
    }

    private static int Fail(TextWriter errors, int code, string message)
    {
        errors.WriteLine($"{Name}: {EscapedText.Of(message)}");
        return code;
    }
}
