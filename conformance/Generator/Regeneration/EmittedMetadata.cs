// SPDX-License-Identifier: MIT
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SynOS.Conformance.Generator.Regeneration;

/// <summary>Reads what an assembly declares, without loading it.</summary>
internal static class EmittedMetadata
{
    /// <summary>Fields of a type, in the order of declaration; constants with their value.</summary>
    public static IReadOnlyList<string> Fields(string assembly, string typeName)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        MetadataReader reader = file.GetMetadataReader();
        TypeDefinition type = reader.TypeDefinitions.Select(reader.GetTypeDefinition).Single(type => reader.GetString(type.Name) == typeName);
        return [.. type.GetFields().Select(reader.GetFieldDefinition).Select(field => Describe(reader, field))];
    }

    private static string Describe(MetadataReader reader, FieldDefinition field)
    {
        string name = reader.GetString(field.Name);
        if (field.GetDefaultValue().IsNil)
            return name;
        Constant constant = reader.GetConstant(field.GetDefaultValue());
        return $"{name} = {reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode)}";
    }
}
