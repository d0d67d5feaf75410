// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Generator;

/// <summary>Facts of real Linux headers, as <c>synos-abi extract</c> states them: without documentation, which is the kernel's.</summary>
/// <remarks>
/// Of the headers that <c>kernel/build.sh headers</c> makes, so that they are the same on every machine. After a change of the facts' grammar, or of
/// the kernel's version: <c>synos-abi extract $(kernel/build.sh headers)/usr/include/linux/X.h --facts F</c>, then without the lines <c>doc</c> and <c>at</c>.
/// </remarks>
internal static class HeaderFacts
{
    private static readonly Dictionary<string, string> Texts = Names.ToDictionary(name => name, name => File.ReadAllText(Path.Combine(Folder, name + ".facts")), StringComparer.Ordinal);

    /// <summary>The kind and the name at the head of each line.</summary>
    private static readonly Dictionary<string, HashSet<string>> Keys = Texts.ToDictionary(text => text.Key, text => KeysOf(text.Value), StringComparer.Ordinal);

    private static string Folder => Repository.PathOf("conformance/Generator/headers");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.facts").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public static FactsText Read(string name, string @namespace = "Linux.Uapi") => new(TextOf(name), $"/facts/{name}.facts", @namespace);

    public static FactsText[] ReadAll() => [.. Names.Select(name => Read(name))];

    /// <summary>Whether a fact is the header's own: a class may be named otherwise than the header, beside a record of that name.</summary>
    public static bool Declares(string name, string key) => Keys[name].Contains(key);

    public static string TextOf(string name) => Texts[name];

    private static HashSet<string> KeysOf(string text) =>
        text.Split('\n').Select(line => string.Join(' ', line.Split(' ').Take(2))).ToHashSet(StringComparer.Ordinal);
}
