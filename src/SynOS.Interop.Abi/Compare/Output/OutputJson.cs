// SPDX-License-Identifier: MIT
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SynOS.Interop.Abi.Compare.Output;

/// <summary>Serializers that the compiler writes, because a trimmed program has no others.</summary>
[JsonSerializable(typeof(ChangeDocument))]
[JsonSerializable(typeof(SarifLog))]
internal sealed partial class OutputJson : JsonSerializerContext
{
    /// <summary>Quotes and signs as people write them: the text goes to files and pipes, never into HTML.</summary>
    public static OutputJson Readable { get; } = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    });
}
