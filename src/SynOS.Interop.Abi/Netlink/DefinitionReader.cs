// SPDX-License-Identifier: MIT
using System.Globalization;

namespace SynOS.Interop.Abi.Netlink;

/// <summary>Reads the constants and enumerations of a specification.</summary>
internal static class DefinitionReader
{
    public static void Read(SpecNode root, SpecificationFacts facts, DiagnosticBag diagnostics)
    {
        foreach (var definition in root.List("definitions"))
        {
            var name = definition.Need("name").Name;
            if (definition.Find("members") is not null)
                facts.Records[name] = [.. definition.List("members").Select(m => m.Need("name").Text)];
            // What another header defines has its facts there, and what only one side knows is no ABI.
            if (definition.Find("header") is not null || definition.Find("scope")?.Text is "kernel" or "user")
                continue;
            switch (definition.Need("type").Text)
            {
                case "const":
                    facts.Add(new DefinitionFact(facts.Family, "", name, Value(definition.Need("value"))), definition);
                    break;
                case "enum":
                    ReadEntries(name, definition, facts, value => value);
                    break;
                case "flags":
                    ReadEntries(name, definition, facts, value => value is >= 0 and < 63 ? 1L << (int)value : throw definition.Error($"{value} is not the number of a bit"));
                    break;
                case "struct":
                    diagnostics.Note(DiagnosticIds.NotExpressible, definition.Location, $"struct {name} is left out: its layout is a fact of the header that declares it.");
                    break;
                default:
                    throw definition.Need("type").Error($"'{definition.Need("type").Text}' is not const, enum, flags or struct");
            }
        }
    }

    private static void ReadEntries(string name, SpecNode definition, SpecificationFacts facts, Func<long, long> toValue)
    {
        var next = definition.Find("value-start")?.Number ?? 0;
        foreach (var entry in definition.List("entries"))
        {
            if (entry.Members is not null && entry.Find("value") is { } fixedValue)
                next = fixedValue.Number;
            var entryName = entry.Members is null ? entry.Name : entry.Need("name").Name;
            facts.Add(new DefinitionFact(facts.Family, name, entryName, toValue(next).ToString(CultureInfo.InvariantCulture)), entry);
            next = next == long.MaxValue ? throw entry.Error("the next number would be too large") : next + 1;
        }
    }

    private static string Value(SpecNode node)
    {
        var isNumber = node.Text.Length != 0 && (char.IsAsciiDigit(node.Text[0]) || node.Text[0] == '-');
        if (isNumber)
            return node.Number.ToString(CultureInfo.InvariantCulture);
        return node.Text.Any(c => char.IsControl(c) || c is '"' or '\\') ? throw node.Error("a text without quotes and escapes is expected here") : $"\"{node.Text}\"";
    }
}
