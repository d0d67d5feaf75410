// SPDX-License-Identifier: MIT
using Spectre.Console.Rendering;
using SynOS.CommandLine.Model;
using SynOS.CommandLine.Rendering;
using SynOS.CommandLine.Settings;
using SynOS.CommandLine.Terminal;
using Xunit;

namespace SynOS.Conformance.CommandLine.Views;

/// <summary>How what was read looks. Each picture was looked at by a person.</summary>
public sealed class ViewTests
{
    private static readonly OutputForm Usual = CliRun.Plain;
    private static readonly OutputForm Ascii = Usual with { Unicode = false };
    private static readonly OutputForm Coloured = Usual with { Colour = true, Addressable = true };

    [Fact]
    public async Task Monitor_at_80_columns_and_24_rows() => await Verifier.Verify(Picture.Of(MonitorView.Of(Examples.Monitor, Usual), Usual));

    [Fact]
    public async Task Monitor_in_ASCII() => await Verifier.Verify(Picture.Of(MonitorView.Of(Examples.Monitor, Ascii), Ascii));

    [Fact]
    public async Task Monitor_in_colour() => await Verifier.Verify(Readable(Picture.Of(MonitorView.Of(Examples.Monitor, Coloured), Coloured)));

    [Fact]
    public async Task Monitor_where_it_is_narrow_and_low() => await VerifyMonitor(40, 20);

    [Fact]
    public async Task Monitor_where_it_is_wide_and_high() => await VerifyMonitor(140, 40);

    [Fact]
    public async Task Monitor_of_one_who_may_not_read_events() => await Verifier.Verify(Picture.Of(
        MonitorView.Of(Examples.Monitor with { Latest = [], EventsProblem = "Events cannot be shown: the caller lacks CAP_SYSLOG in the initial user namespace. Run as root." }, Usual), Usual));

    [Fact]
    public async Task Monitor_of_a_system_where_nothing_has_happened() => await Verifier.Verify(Picture.Of(MonitorView.Of(Nothing, Usual), Usual));

    [Fact]
    public async Task Status() => await Verifier.Verify(Picture.Of(StatusView.Of(Examples.Status, Usual), Usual));

    [Fact]
    public async Task Status_in_ASCII_where_it_is_narrow()
    {
        OutputForm narrow = Ascii with { Width = 40 };
        await Verifier.Verify(Picture.Of(StatusView.Of(Nothing.Status with { Daemon = new DaemonModel(7, Examples.Hostile) }, narrow), narrow));
    }

    [Fact]
    public async Task Telemetry() => await Verifier.Verify(Picture.Of(TelemetryView.Of(Examples.Telemetry, Usual), Usual));

    [Fact]
    public async Task Telemetry_of_a_kernel_that_counts_less_in_ASCII() => await Verifier.Verify(Picture.Of(
        TelemetryView.Of(new TelemetryModel(Examples.Time, Nothing.Status.Counters, null), Ascii), Ascii));

    [Fact]
    public async Task Settings() => await Verifier.Verify(Picture.Of(
        SettingsView.Of([.. Setting.All.Select(setting => setting.With(setting.Name == "rate_limit" ? null : setting.Default))], Usual), Usual));

    [Fact]
    public async Task Doctor() => await Verifier.Verify(Picture.Of(DoctorView.Of(Examples.Doctor, Usual), Usual));

    [Fact]
    public async Task Bench() => await Verifier.Verify(Picture.Of(BenchView.Of(Examples.Bench, Usual), Usual));

    [Fact]
    public async Task Events() => await Verifier.Verify(string.Concat(
        Examples.Latest.Select(e => EventLine.Of(e, Usual)).Prepend(EventLine.Of(new LossModel(11_995), Usual)).Select(line => Picture.OfLine(line, Usual))));

    [Fact]
    public async Task Events_in_ASCII() => await Verifier.Verify(string.Concat(Examples.Latest.Select(e => Picture.OfLine(EventLine.Of(e, Ascii), Ascii))));

    [Fact]
    public async Task Events_in_colour() => await Verifier.Verify(Readable(string.Concat(Examples.Latest.Select(e => Picture.OfLine(EventLine.Of(e, Coloured), Coloured)))));

    [Theory]
    [InlineData(20, 4)]
    [InlineData(20, 24)]
    [InlineData(40, 17)]
    [InlineData(80, 24)]
    [InlineData(79, 25)]
    [InlineData(200, 60)]
    public void The_live_view_is_as_wide_as_the_terminal_and_no_higher_once_there_is_room_for_it(int width, int height)
    {
        foreach (OutputForm form in (OutputForm[])[Usual with { Width = width, Height = height }, Ascii with { Width = width, Height = height }])
        {
            string[] lines = Picture.Of(MonitorView.Of(Examples.Monitor, form), form).TrimEnd('\n').Split('\n');

            Assert.Equal(width, lines.Max(line => new Segment(line).CellCount()));
            Assert.Equal(Math.Max(height, 13), lines.Length);
        }
    }

    [Fact]
    public void Nothing_that_another_program_wrote_is_a_command_to_the_terminal()
    {
        IRenderable[] views =
        [
            MonitorView.Of(Examples.Monitor with { Status = Foreign, EventsProblem = null }, Usual),
            MonitorView.Of(Examples.Monitor with { EventsProblem = Examples.Hostile }, Usual),
            StatusView.Of(Foreign, Usual), DoctorView.Of(Examples.Doctor, Usual), .. Examples.Latest.Select(e => EventLine.Of(e, Usual)),
        ];

        Assert.All(views, view => Assert.DoesNotContain(Picture.Of(view, Usual), sign => sign != '\n' && (char.IsControl(sign) || sign == '\u202e')));
    }

    [Fact]
    public void ASCII_alone_is_ASCII_alone()
    {
        IRenderable[] views =
        [
            MonitorView.Of(Examples.Monitor with { Status = Foreign }, Ascii), StatusView.Of(Foreign, Ascii), DoctorView.Of(Examples.Doctor, Ascii),
            TelemetryView.Of(Examples.Telemetry, Ascii), BenchView.Of(Examples.Bench, Ascii), SettingsView.Of([.. Setting.All.Select(setting => setting.With(Examples.Hostile))], Ascii),
            EventLine.Of(new LossModel(1), Ascii), .. Examples.Latest.Select(e => EventLine.Of(e, Ascii)),
        ];

        Assert.All(views, view => Assert.True(System.Text.Ascii.IsValid(Picture.Of(view, Ascii)), Picture.Of(view, Ascii)));
    }

    private static MonitorModel Nothing { get; } = new(
        Examples.Time,
        new StatusModel(
            Examples.Status.Kernel, null, new StateModel(0, 0, [], "", null),
            new CountersModel(0, 0, 0.01, 1023, new EventCountersModel(0, 0, 0, 0, null, 0, 0), new QueryCountersModel(0, 0, 0, null, null, null, null, null, null, null, null))),
        [], new OpenQueriesModel(null, null), [], 0, null);

    private static StatusModel Foreign { get; } = Examples.Status with
    {
        Kernel = Examples.Status.Kernel with { Release = Examples.Hostile, AiVersion = Examples.Hostile },
        Daemon = new DaemonModel(1, Examples.Hostile),
        State = Examples.Status.State with { Context = Examples.Hostile },
    };

    // What would colour the terminal of whoever reads the snapshot.
    private static string Readable(string text) => text.Replace("\u001b", "␛", StringComparison.Ordinal);

    private static async Task VerifyMonitor(int width, int height)
    {
        OutputForm form = Usual with { Width = width, Height = height };
        await Verifier.Verify(Picture.Of(MonitorView.Of(Examples.Monitor, form), form));
    }
}
