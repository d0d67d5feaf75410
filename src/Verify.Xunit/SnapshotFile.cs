// SPDX-License-Identifier: MIT
using System.Text;
using VerifyTests;

namespace VerifyXunit;

/// <summary>The pair of a verified and a received file. Nothing is ever accepted by itself: a person renames the received file.</summary>
internal static class SnapshotFile
{
    private static readonly UTF8Encoding Utf8WithBom = new(encoderShouldEmitUTF8Identifier: true);

    public static async Task<VerifyResult> CompareAsync(string directory, string name, string extension, string target)
    {
        string received = Path.Combine(directory, $"{name}.received.{extension}");
        string verified = Path.Combine(directory, $"{name}.verified.{extension}");
        string text = Normalize(target);
        string? expected = File.Exists(verified) ? Normalize(await File.ReadAllTextAsync(verified)) : null;
        if (text == expected)
        {
            File.Delete(received);
            return new VerifyResult(text);
        }

        await File.WriteAllTextAsync(received, text, Utf8WithBom);
        string difference = expected is null ? "Nothing is verified yet." : FirstDifference(text, expected);
        throw new VerifyException($"""
            Directory: {directory}
            {(expected is null ? "New" : "NotEqual")}:
              - Received: {Path.GetFileName(received)}
                Verified: {Path.GetFileName(verified)}

            {difference}
            If the received text is right, rename it to the verified name and commit it.
            """);
    }

    private static string Normalize(string text) => text.TrimStart('\ufeff').ReplaceLineEndings("\n");

    private static string FirstDifference(string received, string verified)
    {
        string[] left = received.Split('\n');
        string[] right = verified.Split('\n');
        int line = 0;
        while (line < left.Length && line < right.Length && left[line] == right[line])
            line++;
        return $"""
            Line {line + 1}
              received: {(line < left.Length ? left[line] : "(end)")}
              verified: {(line < right.Length ? right[line] : "(end)")}
            """;
    }
}
