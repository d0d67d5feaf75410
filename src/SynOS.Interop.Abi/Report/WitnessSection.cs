// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Report;

/// <summary>Writes who was asked about the facts, and what they said.</summary>
internal sealed class WitnessSection(HtmlWriter html, IReadOnlyList<WitnessStatement>? witnesses)
{
    public void Write()
    {
        if (witnesses is null)
            return;
        html.Add($"<section id=\"witnesses\"><h2>Witnesses</h2>\n<p>Each knows the facts without having them from here.</p>\n");
        if (witnesses.Count != 0)
            WriteTable(witnesses);
        html.Add($"</section>\n");
    }

    private void WriteTable(IReadOnlyList<WitnessStatement> rows)
    {
        html.Add($"<table><thead><tr><th scope=\"col\">Witness</th><th scope=\"col\">Facts</th><th scope=\"col\">Verdict</th></tr></thead>\n<tbody>\n");
        foreach (var witness in rows)
        {
            html.Add($"<tr><th scope=\"row\">{witness.Name}");
            if (witness.Target.Length != 0)
                html.Add($" <span class=\"targets\">{witness.Target}</span>");
            if (witness.How.Length != 0)
                html.Add($"<div class=\"doc\">{witness.How}</div>");
            html.Add($"</th><td>{witness.Compared} compared, {witness.Unequal} unequal, {witness.Skipped} skipped</td>");
            var (sign, word, kind) = VerdictOf(witness);
            html.Add($"<td><span class=\"badge {kind}\">{sign} {word}</span></td></tr>\n");
            if (witness.Objections.Count != 0)
                WriteObjections(witness);
        }

        html.Add($"</tbody></table>\n");
    }

    private void WriteObjections(WitnessStatement witness)
    {
        html.Add($"<tr><td colspan=\"3\"><ul>");
        foreach (var objection in witness.Objections)
            html.Add($"<li><code>{objection}</code></li>");
        html.Add($"</ul></td></tr>\n");
    }

    /// <summary>Who was asked about nothing has confirmed nothing.</summary>
    public static (string Sign, string Word, string Kind) VerdictOf(WitnessStatement witness) => witness switch
    {
        { Unequal: > 0 } => ("✗", "disagrees", "breaking"),
        { Compared: 0 } => ("?", "says nothing", "neutral"),
        _ => ("✓", "agrees", "additive"),
    };
}
