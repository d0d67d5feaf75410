// SPDX-License-Identifier: MIT
using Spectre.Console;
using Spectre.Console.Rendering;
using SynOS.CommandLine.Model;
using SynOS.CommandLine.Terminal;

namespace SynOS.CommandLine.Rendering;

/// <summary>Settings as a table. Those that are not as a kernel begins stand out.</summary>
internal static class SettingsView
{
    public static IRenderable Of(IReadOnlyList<SettingModel> settings, OutputForm form)
    {
        Table table = new Table { Border = Glyphs.For(form).Table }
            .AddColumn(new TableColumn("Setting").NoWrap()).AddColumn(new TableColumn("Value").RightAligned()).AddColumn(new TableColumn("Default").RightAligned().NoWrap())
            .AddColumn("Range").AddColumn("Meaning");
        foreach (SettingModel setting in settings)
        {
            string value = setting.Value is null ? "none" : Shown.Foreign(setting.Value, form);
            table.AddRow(
                new Text(setting.Name),
                new Text(value, setting.Value == setting.Default ? Style.Plain : Styles.Attention),
                new Text(setting.Default), new Text(setting.Range), new Text(setting.Meaning));
        }

        return table;
    }
}
