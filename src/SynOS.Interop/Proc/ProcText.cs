// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Numerics;
using System.Text;

namespace SynOS.Interop.Proc;

/// <summary>The <c>Key: value</c> lines of one file in <c>/proc/synos</c>. Lines that this release does not know are left alone.</summary>
internal sealed class ProcText
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private ProcText(string path) => Path = path;

    public string Path { get; }

    /// <summary>Reads the file that only a SynOS kernel has; the others come after it.</summary>
    public static ProcText ReadVersion(string procRoot)
    {
        string path = System.IO.Path.Combine(procRoot, "synos", "version");
        return File.Exists(path) || Directory.Exists(path) ? Read(procRoot, "version") : throw SynosUnavailableException.NotSynosKernel(path);
    }

    public static ProcText Read(string procRoot, string file)
    {
        string path = System.IO.Path.Combine(procRoot, "synos", file);
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw SynosUnavailableException.Malformed(path, "it cannot be read", e);
        }

        return Parse(path, text);
    }

    /// <summary>The value, or null without such a line.</summary>
    public string? Find(string key) => _values.GetValueOrDefault(key);

    public string Text(string key) => Find(key)
        ?? throw SynosUnavailableException.Malformed(Path, $"the line '{key}:' is missing");

    /// <summary>A decimal number without sign, followed by the unit.</summary>
    public T Number<T>(string key, string unit = "")
        where T : struct, IBinaryInteger<T>
    {
        string value = Text(key);
        string suffix = unit.Length > 0 ? " " + unit : "";
        return value.EndsWith(suffix, StringComparison.Ordinal)
            && T.TryParse(value.AsSpan(0, value.Length - suffix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out T number)
            ? number
            : throw SynosUnavailableException.Malformed(Path, $"'{key}: {value}' is not a number{(unit.Length > 0 ? " of " + unit : "")}");
    }

    /// <summary>A hexadecimal number with <c>0x</c>.</summary>
    public ulong Hex(string key)
    {
        string value = Text(key);
        return value.StartsWith("0x", StringComparison.Ordinal)
            && ulong.TryParse(value.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong number)
            ? number
            : throw SynosUnavailableException.Malformed(Path, $"'{key}: {value}' is not a hexadecimal number");
    }

    /// <summary>Text in which the kernel has written each byte that could forge a line as <c>\xNN</c>.</summary>
    public string Escaped(string key)
    {
        string value = Text(key);
        var bytes = new List<byte>(value.Length);
        for (int i = 0; i < value.Length; i++)
        {
            if (value[i] is not '\\' and >= ' ' and <= '~')
                bytes.Add((byte)value[i]);
            else if (i + 3 < value.Length
                && value[i + 1] == 'x'
                && byte.TryParse(value.AsSpan(i + 2, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte b))
            {
                bytes.Add(b);
                i += 3;
            }
            else
                throw SynosUnavailableException.Malformed(Path, $"'{key}: {value}' is not text escaped with \\xNN");
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static ProcText Parse(string path, string text)
    {
        var file = new ProcText(path);
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            int colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon > 0 && !file._values.TryAdd(line[..colon], line[(colon + 2)..]))
                throw SynosUnavailableException.Malformed(path, $"the line '{line[..colon]}:' stands there twice");
        }

        return file;
    }
}
