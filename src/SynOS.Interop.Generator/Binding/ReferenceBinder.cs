// SPDX-License-Identifier: MIT
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Binding;

/// <summary>What kernel-doc names, and what C# documentation refers to for it.</summary>
internal sealed class ReferenceBinder(NameBinder names, bool hasBase)
{
    private readonly Dictionary<string, DocPart> _references = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, DocPart> All => _references;

    public void AddConstant(string name) => _references[name] = new DocConstant(name);

    public void AddCall(CallShape call)
    {
        AddConstant(EmittedName.NumberOf(call.Name));
        if (PartOf(call) is DocCall part)
            _references[call.Name + "()"] = part;
    }

    public void AddEnum(EnumShape shape)
    {
        EquatableArray<string> path = names.PathOf(shape.Fact);
        _references[shape.Fact.Key] = new DocType(path, null);
        foreach (string value in shape.Values.Select(value => value.Fact.Name))
            _references[value] = new DocType(path, value);
    }

    /// <summary>kernel-doc writes <c>struct</c> for unions too.</summary>
    public void AddRecord(RecordShape shape)
    {
        EquatableArray<string> path = names.PathOf(shape.Fact);
        string key = "struct " + shape.Fact.Name;
        _references[key] = new DocType(path, null);
        foreach (string field in shape.Fields.Select(field => field.Name).Concat(shape.BitFields.Select(bit => bit.Name)).Concat(shape.Flexible.Select(field => field.Name)))
            _references[$"{key}.{field}"] = new DocType(path, field);
    }

    /// <summary>The stub with the types of its parameters; the bare name if documentation cannot name one of them.</summary>
    public DocPart PartOf(CallShape call)
    {
        var types = call.Parameters.Select(parameter => parameter.Type.Model);
        if (hasBase)
            types = types.Prepend(new NumberModel(NumberType.Int32));
        return types.Any(HasFunction) ? new DocCode(call.Name) : new DocCall(call.Name, new(types));
    }

    private static bool HasFunction(TypeModel? type) => type is FunctionPointerModel || (type is PointerModel pointer && HasFunction(pointer.Pointee));
}
