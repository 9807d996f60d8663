/** A PowerShell script that reads a machine's registry and names what the browser would drop or we would refuse. */
import { MOST_CHARACTERS, POLICY_KEYS, type PolicyKey } from '../../src/core/policy/policy-keys';
import { BROWSERS, EXAMPLE_ID, registryKey } from './browsers';

const q = (text: string) => `'${text.replaceAll("'", "''")}'`;
const list = (texts: readonly (string | number)[]) => `@(${texts.map((text) => (typeof text === 'number' ? text : q(text))).join(', ')})`;

function rule(key: PolicyKey): string {
  const parts = [`Kind = ${q(key.type)}`];
  if (key.type === 'integer') {
    parts.push(`Minimum = ${key.minimum}`, `Maximum = ${key.maximum}`);
    if (key.values) parts.push(`Among = ${list(key.values)}`);
  }
  if (key.type === 'enum') parts.push(`Among = ${list(key.choices.map(({ value }) => value))}`);
  if (key.type === 'string') parts.push(`Most = ${key.most}`);
  if (key.type === 'strings' || key.type === 'objects') parts.push(`MostItems = ${key.mostItems}`);
  if (key.type === 'strings') parts.push(`Most = ${key.most}`);
  if (key.type === 'objects') {
    parts.push(`Members = ${list(key.fields.map(({ name }) => name))}`);
    parts.push(`Required = ${list(key.fields.filter(({ required }) => required).map(({ name }) => name))}`);
    parts.push(`Numbers = ${list(key.fields.filter(({ type }) => type === 'integer').map(({ name }) => name))}`);
  }
  return `    ${q(key.name)} = @{ ${parts.join('; ')} }`;
}

export function checker(id: string): string {
  return `<#
.SYNOPSIS
  Reads what policy sets for Alongside on this machine and names what would be dropped or refused.
  Written by "npm run policy" from src/core/policy/policy-keys.ts. Reads the registry and changes nothing.
.EXAMPLE
  .\\check-policy.ps1
  .\\check-policy.ps1 -Id ${EXAMPLE_ID} -Quiet
.NOTES
  Ends with 0 where all is well, with 1 where something is wrong, with 2 where no policy is found.
#>
param(
    [string] $Id = ${q(id)},
    [switch] $Quiet
)
Set-StrictMode -Version 2

$rules = @{
${POLICY_KEYS.map(rule).join('\n')}
}

$places = @(
${BROWSERS.flatMap((browser) =>
  ['HKLM:', 'HKCU:'].map((hive) => `    ${q(`${hive}\\${registryKey(browser, '{0}')}`)}`),
).join(',\n')}
)

$mistakes = New-Object System.Collections.Generic.List[string]
$found = 0

function Test-Text([string] $where, [string] $text, [int] $most) {
    if ($text.Length -gt [Math]::Min($most, ${MOST_CHARACTERS})) { $mistakes.Add("$where is longer than $([Math]::Min($most, ${MOST_CHARACTERS})) characters") }
}

function Test-Entry([string] $where, [string] $text, $rule) {
    try { $entry = ConvertFrom-Json -InputObject $text -ErrorAction Stop }
    catch { $mistakes.Add("$where is not one line of JSON"); return }
    $names = @($entry.PSObject.Properties | ForEach-Object { $_.Name })
    foreach ($name in $rule.Required) {
        if ($names -notcontains $name) { $mistakes.Add("$where has no $name") }
    }
    foreach ($property in $entry.PSObject.Properties) {
        if ($rule.Members -notcontains $property.Name) { $mistakes.Add("$where holds '$($property.Name)', which no such entry has") }
        elseif ($rule.Numbers -contains $property.Name) {
            if ($property.Value -isnot [int] -and $property.Value -isnot [long]) { $mistakes.Add("$where.$($property.Name) has to be a number without quotation marks") }
        }
        elseif ($property.Value -isnot [string] -and $property.Value -isnot [datetime]) { $mistakes.Add("$where.$($property.Name) has to be text in quotation marks") }
    }
}

foreach ($pattern in $places) {
    $path = $pattern -f $Id
    if (-not (Test-Path -LiteralPath $path)) { continue }
    $found++
    $key = Get-Item -LiteralPath $path
    foreach ($name in $key.GetValueNames()) {
        $where = "$path $name"
        if (-not $rules.ContainsKey($name)) { $mistakes.Add("$where is no setting of Alongside"); continue }
        $rule = $rules[$name]
        $kind = $key.GetValueKind($name)
        $value = $key.GetValue($name)
        switch ($rule.Kind) {
            'boolean' {
                if ($kind -ne 'DWord') { $mistakes.Add("$where is $kind and has to be REG_DWORD: the browser drops it") }
                elseif (@(0, 1) -notcontains $value) { $mistakes.Add("$where is $value and has to be 0 or 1") }
            }
            'integer' {
                if ($kind -ne 'DWord') { $mistakes.Add("$where is $kind and has to be REG_DWORD") }
                elseif ($rule.ContainsKey('Among')) { if ($rule.Among -notcontains $value) { $mistakes.Add("$where is $value and has to be one of $($rule.Among -join ', ')") } }
                elseif ($value -lt $rule.Minimum -or $value -gt $rule.Maximum) { $mistakes.Add("$where is $value and has to be from $($rule.Minimum) to $($rule.Maximum)") }
            }
            'enum' {
                if ($kind -ne 'String') { $mistakes.Add("$where is $kind and has to be REG_SZ: the browser drops it") }
                elseif ($rule.Among -cnotcontains $value) { $mistakes.Add("$where is '$value' and has to be one of $($rule.Among -join ', ')") }
            }
            'string' {
                if ($kind -ne 'String') { $mistakes.Add("$where is $kind and has to be REG_SZ: the browser drops it") }
                else { Test-Text $where $value $rule.Most }
            }
            default { $mistakes.Add("$where is one value and has to be a key of its own with values 1, 2, 3") }
        }
    }
    foreach ($name in $key.GetSubKeyNames()) {
        $where = "$path\\$name"
        if (-not $rules.ContainsKey($name)) { $mistakes.Add("$where is no setting of Alongside"); continue }
        $rule = $rules[$name]
        if (@('strings', 'objects') -notcontains $rule.Kind) { $mistakes.Add("$where is a key and has to be one value"); continue }
        $entries = Get-Item -LiteralPath $where
        $numbers = @($entries.GetValueNames())
        if ($numbers.Count -gt $rule.MostItems) { $mistakes.Add("$where has more than $($rule.MostItems) entries") }
        foreach ($number in $numbers) {
            if ($number -notmatch '^[0-9]+$') { $mistakes.Add("$where value '$number' has to be named by a number"); continue }
            if ($entries.GetValueKind($number) -ne 'String') { $mistakes.Add("$where $number has to be REG_SZ: the browser drops the whole list"); continue }
            $text = $entries.GetValue($number)
            if ($rule.Kind -eq 'objects') { Test-Entry "$where $number" $text $rule; Test-Text "$where $number" $text ${MOST_CHARACTERS} }
            else { Test-Text "$where $number" $text $rule.Most }
        }
    }
}

if (-not $Quiet) {
    foreach ($mistake in $mistakes) { Write-Output $mistake }
    Write-Output "$found places hold a policy for $Id. $($mistakes.Count) mistakes."
}
if ($found -eq 0) { exit 2 }
if ($mistakes.Count -gt 0) { exit 1 }
exit 0
`.replaceAll('\n', '\r\n');
}
