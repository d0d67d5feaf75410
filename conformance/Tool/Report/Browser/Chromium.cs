// SPDX-License-Identifier: MIT
using System.Text;
using CliWrap;
using CliWrap.Buffered;

namespace SynOS.Conformance.Tool.Report.Browser;

/// <summary>Runs the browser without a window, once for each question, with a profile of its own that is deleted.</summary>
internal sealed class Chromium : IDisposable
{
    /// <summary>What makes the page believe that its reader likes it dark.</summary>
    public const string Dark = "--blink-settings=preferredColorScheme=0";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("synos report ").FullName;

    /// <summary>A picture of the page; a copy stays in artifacts/report for people to look at.</summary>
    public async Task<Picture> ScreenshotAsync(string html, string name, int width, int height, params string[] options)
    {
        var folder = Repository.PathOf("artifacts/report");
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, name + ".png");
        File.Delete(file);
        await RunAsync(html, [.. options, $"--screenshot={file}", FormattableString.Invariant($"--window-size={width},{height}"), "--hide-scrollbars"]);
        return Picture.Read(File.ReadAllBytes(file));
    }

    /// <summary>Runs a script of the test in the page, which is as wide as asked, and gives the value of its last expression.</summary>
    public async Task<string> EvaluateAsync(string html, int width, string script)
    {
        // The page forbids scripts and a window is never narrower than 500, so the page stands in a frame without its rule.
        var free = html.Replace("http-equiv=\"Content-Security-Policy\"", "name=\"rule\"", StringComparison.Ordinal);
        var frame = $$"""
            <!DOCTYPE html><title>none</title><iframe style="width:{{width}}px;height:800px;border:0" srcdoc="{{free.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)}}"></iframe>
            <pre id="answer"></pre><script>
            onload = () => { const page = document.querySelector("iframe").contentDocument; document.getElementById("answer").textContent = JSON.stringify({{script}}); };
            </script>
            """;
        var dump = await RunAsync(frame, ["--dump-dom", "--window-size=1400,900"]);
        var start = dump.Output.LastIndexOf("<pre id=\"answer\">", StringComparison.Ordinal) + "<pre id=\"answer\">".Length;
        return dump.Output[start..dump.Output.IndexOf("</pre>", start, StringComparison.Ordinal)];
    }

    /// <summary>What the page has the browser complain about.</summary>
    public async Task<IReadOnlyList<string>> ConsoleAsync(string html)
    {
        var run = await RunAsync(html, ["--dump-dom", "--enable-logging=stderr", "--log-level=0"]);
        return [.. run.Error.Split('\n').Where(l => l.Contains("CONSOLE", StringComparison.Ordinal))];
    }

    /// <summary>The printed pages: their text, and a picture of each.</summary>
    public async Task<IReadOnlyList<(string Text, Picture Picture)>> PrintAsync(string html, string name, params string[] options)
    {
        var file = Path.Combine(_folder, "page.pdf");
        await RunAsync(html, [.. options, $"--print-to-pdf={file}", "--no-pdf-header-footer"]);
        var text = await ExecuteAsync("pdftotext", ["-layout", file, "-"]);
        await ExecuteAsync("pdftoppm", ["-png", "-r", "40", file, Path.Combine(_folder, "page")]);
        var folder = Repository.PathOf("artifacts/report");
        Directory.CreateDirectory(folder);
        File.Copy(file, Path.Combine(folder, name + ".pdf"), overwrite: true);
        var pictures = Directory.GetFiles(_folder, "page-*.png").Order(StringComparer.Ordinal).Select(p => Picture.Read(File.ReadAllBytes(p)));
        return [.. text.Output.Split('\f').Zip(pictures)];
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<(string Output, string Error)> RunAsync(string html, IEnumerable<string> options)
    {
        var page = Path.Combine(_folder, "page.html");
        await File.WriteAllTextAsync(page, html, new UTF8Encoding(false));
        return await ExecuteAsync("chromium", ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", $"--user-data-dir={Path.Combine(_folder, "profile")}", .. options, new Uri(page).AbsoluteUri]);
    }

    private static async Task<(string Output, string Error)> ExecuteAsync(string program, IEnumerable<string> arguments)
    {
        using var limit = new CancellationTokenSource(Limit);
        var result = await Cli.Wrap(program).WithArguments(arguments).ExecuteBufferedAsync(limit.Token);
        return (result.StandardOutput, result.StandardError);
    }
}
