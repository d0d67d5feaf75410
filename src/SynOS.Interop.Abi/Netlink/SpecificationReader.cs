// SPDX-License-Identifier: MIT
using System.Text;

namespace SynOS.Interop.Abi.Netlink;

/// <summary>Reads the facts of a netlink family from its specification, a YAML file as the kernel's documentation has them.</summary>
internal static class SpecificationReader
{
    private const int Largest = 1 << 20;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether a file is one, by its name.</summary>
    public static bool Reads(string path) => Path.GetExtension(path) is ".yaml" or ".yml";

    /// <summary>Null when there is an error; the reasons are in <paramref name="diagnostics"/>.</summary>
    public static FactSet? Read(string path, DiagnosticBag diagnostics)
    {
        try
        {
            return Parse(path, Utf8.GetString(File.ReadAllBytes(path)), diagnostics);
        }
        catch (DecoderFallbackException)
        {
            diagnostics.Error(DiagnosticIds.BrokenSpecification, new SourceLocation(path, 0, 0), "the file is not UTF-8 text. To go on: see to its encoding.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Error(DiagnosticIds.HeaderMissing, new SourceLocation(path, 0, 0), $"the specification cannot be read: {(Directory.Exists(path) ? "it is a folder" : e.Message)} To go on: name a file that is there.");
        }

        return null;
    }

    public static FactSet? Parse(string path, string text, DiagnosticBag diagnostics)
    {
        try
        {
            if (text.Length > Largest)
                throw new SpecificationException(new SourceLocation(path, 0, 0), "it is larger than any specification (1 MiB)");
            return Read(YamlTreeReader.Read(path, text), diagnostics);
        }
        catch (SpecificationException e)
        {
            diagnostics.Error(DiagnosticIds.BrokenSpecification, e.Location, $"{e.Message}. To go on: mend the specification; the kernel's Documentation/userspace-api/netlink/specs.rst describes the format.");
            return null;
        }
    }

    private static FactSet Read(SpecNode root, DiagnosticBag diagnostics)
    {
        var facts = new SpecificationFacts(root.Need("name").Name);
        AddFamily(root, facts);
        DefinitionReader.Read(root, facts, diagnostics);
        AttributeReader.Read(root, facts);
        OperationReader.Read(root, facts);
        foreach (var group in root.Find("mcast-groups")?.List("list") ?? [])
            facts.Add(new GroupFact(facts.Family, group.Need("name").Name, group.Find("value")?.Number), group);
        foreach (var message in root.List("sub-messages"))
            diagnostics.Note(DiagnosticIds.NotExpressible, message.Location, $"sub-message {message.Need("name").Name} is left out: facts do not state which attributes follow which selector.");
        // A family without a header of its own is named by its specification alone.
        return new FactSet(facts.Facts, facts.Locations, facts.Docs, root.Find("uapi-header")?.Text ?? $"linux/{facts.Family}.h")
        {
            Files = [root.Location.File],
        };
    }

    private static void AddFamily(SpecNode root, SpecificationFacts facts)
    {
        var protocol = root.Find("protocol")?.Name ?? "genetlink";
        var number = protocol == FamilyFact.Raw ? root.Need("protonum").Number : root.Find("version")?.Number ?? 1;
        if (number < 0)
            throw root.Error("neither a version nor a protocol number is negative");
        facts.Add(new FamilyFact(facts.Family, protocol, number), root);
    }
}
