// SPDX-License-Identifier: MIT
using System.Text.Json;
using System.Text.Json.Serialization;
using SynOS.CommandLine.Model;

namespace SynOS.CommandLine.Rendering;

/// <summary>
/// What <c>--json</c> writes, as docs/CLI.md describes it: one line for each document, in ASCII, so that no text of others is a command to a
/// terminal there either.
/// </summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.General, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StatusModel))]
[JsonSerializable(typeof(AnswerModel))]
[JsonSerializable(typeof(LoggedModel))]
[JsonSerializable(typeof(EventModel))]
[JsonSerializable(typeof(LossModel))]
[JsonSerializable(typeof(TelemetryModel))]
[JsonSerializable(typeof(MonitorModel))]
[JsonSerializable(typeof(IReadOnlyList<SettingModel>))]
[JsonSerializable(typeof(DoctorModel))]
[JsonSerializable(typeof(BenchModel))]
internal sealed partial class CliJson : JsonSerializerContext;
