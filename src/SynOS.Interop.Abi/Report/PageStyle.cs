// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Report;

/// <summary>The style sheet of the page, which is page.css in this folder.</summary>
internal static class PageStyle
{
    public static string Text { get; } = Read();

    private static string Read()
    {
        using var reader = new StreamReader(typeof(PageStyle).Assembly.GetManifestResourceStream("page.css")!);
        return reader.ReadToEnd();
    }
}
