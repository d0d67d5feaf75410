// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SynOS.Interop;
using SynOS.Interop.Abi.Clang;
using SynOS.Interop.Abi.Diagnostics;
using SynOS.Interop.Facts.Model;
using Xunit;

namespace SynOS.Conformance.Docs;

/// <summary>The documentation that the package brings says of each call which errors its exception has.</summary>
public sealed class ClientErrorTests
{
    private static readonly FactSet Header = HeaderParser.Parse(new(Repository.Header, [], []), new DiagnosticBag())!;

    // A client passes memory of its own, so it has no EFAULT and no NULL; that a call is switched off is no error of the call.
    private const string OfAddress = "EFAULT", OfKernel = "ENOSYS";

    [Theory]
    [InlineData(nameof(SynosClient.Register), "synos_register_consciousness")]
    [InlineData(nameof(SynosClient.Update), "synos_update_state")]
    [InlineData(nameof(SynosClient.Query), "synos_query_recommendation")]
    [InlineData(nameof(SynosClient.QueryAsync), "synos_query_recommendation")]
    [InlineData(nameof(SynosClient.LogEvent), "synos_log_event")]
    [InlineData(nameof(SynosClient.LogEventUtf8), "synos_log_event")]
    [InlineData(nameof(SynosClient.GetTelemetry), "synos_get_telemetry")]
    public void A_method_has_the_errors_of_its_call_in_their_order(string method, string call) =>
        Assert.Equal(
            KernelSource.ErrorsIn(Header.Docs[$"call {call}.returns"].Replace("* %EINVAL - @", "", StringComparison.Ordinal)).Where(e => e != OfAddress).Append(OfKernel),
            Documented(method));

    [Fact]
    public void Every_method_that_issues_a_call_is_looked_at() =>
        Assert.Equal(
            7,
            XDocument.Load(Path.ChangeExtension(typeof(SynosClient).Assembly.Location, ".xml")).Descendants("member")
                .Count(m => m.Attribute("name")!.Value.StartsWith($"M:{typeof(SynosClient).FullName}.", StringComparison.Ordinal)
                    && m.Elements("exception").Any(e => e.Attribute("cref")!.Value == $"T:{typeof(SynosException).FullName}")));

    private static IEnumerable<string> Documented(string method)
    {
        XElement member = XDocument.Load(Path.ChangeExtension(typeof(SynosClient).Assembly.Location, ".xml")).Descendants("member")
            .Single(m => Regex.IsMatch(m.Attribute("name")!.Value, $@"^M:{Regex.Escape(typeof(SynosClient).FullName!)}\.{method}(\(|$)"));
        XElement exception = member.Elements("exception").Single(e => e.Attribute("cref")!.Value == $"T:{typeof(SynosException).FullName}");
        return exception.Elements("para").Select(p => p.Value.Split(':')[0]);
    }
}
