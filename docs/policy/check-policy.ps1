<#
.SYNOPSIS
  Reads what policy sets for Alongside on this machine and names what would be dropped or refused.
  Written by "npm run policy" from src/core/policy/policy-keys.ts. Reads the registry and changes nothing.
.EXAMPLE
  .\check-policy.ps1
  .\check-policy.ps1 -Id aaaabbbbccccddddeeeeffffgggghhhh -Quiet
.NOTES
  Ends with 0 where all is well, with 1 where something is wrong, with 2 where no policy is found.
#>
param(
    [string] $Id = 'aaaabbbbccccddddeeeeffffgggghhhh',
    [switch] $Quiet
)
Set-StrictMode -Version 2

$rules = @{
    'permittedOrigins' = @{ Kind = 'strings'; MostItems = 100; Most = 300 }
    'lockedKeys' = @{ Kind = 'strings'; MostItems = 100; Most = 60 }
    'announcedKeys' = @{ Kind = 'strings'; MostItems = 100; Most = 60 }
    'organisationName' = @{ Kind = 'string'; Most = 80 }
    'defaultRole' = @{ Kind = 'enum'; Among = @('practitioner', 'supervisor', 'chair', 'ask') }
    'sidebarStart' = @{ Kind = 'enum'; Among = @('hidden', 'tab', 'open') }
    'panelSide' = @{ Kind = 'enum'; Among = @('left', 'right') }
    'textSize' = @{ Kind = 'integer'; Minimum = 100; Maximum = 130; Among = @(100, 115, 130) }
    'followField' = @{ Kind = 'boolean' }
    'guidanceEdition' = @{ Kind = 'enum'; Among = @('auto', 'in-force', '2026', '2023', '2018') }
    'maxWarnings' = @{ Kind = 'integer'; Minimum = 0; Maximum = 5 }
    'enabledModules' = @{ Kind = 'strings'; MostItems = 4; Most = 20 }
    'minimumContentDate' = @{ Kind = 'string'; Most = 10 }
    'countWorkingDays' = @{ Kind = 'enum'; Among = @('wd-after', 'wd-inclusive', 'wd-after-rolled') }
    'countMonths' = @{ Kind = 'enum'; Among = @('months-corresponding', 'months-as-days') }
    'countDays' = @{ Kind = 'enum'; Among = @('days-after', 'days-inclusive') }
    'extraNonWorkingDays' = @{ Kind = 'strings'; MostItems = 400; Most = 10 }
    'addedHolidays' = @{ Kind = 'strings'; MostItems = 400; Most = 10 }
    'removedHolidays' = @{ Kind = 'strings'; MostItems = 400; Most = 10 }
    'localTimescales' = @{ Kind = 'objects'; MostItems = 100; Members = @('timescale', 'amount', 'unit', 'owner', 'reviewBy', 'link'); Required = @('timescale', 'amount', 'unit'); Numbers = @('amount') }
    'localGuidance' = @{ Kind = 'objects'; MostItems = 300; Members = @('stage', 'concept', 'title', 'text', 'link', 'owner', 'reviewBy'); Required = @('title', 'text'); Numbers = @() }
    'contacts' = @{ Kind = 'objects'; MostItems = 200; Members = @('role', 'area', 'team', 'phone', 'link', 'lastChecked'); Required = @('role'); Numbers = @() }
    'thresholdsUrl' = @{ Kind = 'string'; Most = 900 }
    'procedureManualUrl' = @{ Kind = 'string'; Most = 900 }
    'procedureLinks' = @{ Kind = 'objects'; MostItems = 150; Members = @('stage', 'title', 'link'); Required = @('title', 'link'); Numbers = @() }
    'escalationNames' = @{ Kind = 'objects'; MostItems = 10; Members = @('level', 'name', 'link'); Required = @('level', 'name'); Numbers = @('level') }
    'labelLessons' = @{ Kind = 'objects'; MostItems = 500; Members = @('site', 'label', 'heading', 'concept', 'title', 'stage'); Required = @('site'); Numbers = @() }
    'localPackUrl' = @{ Kind = 'string'; Most = 900 }
    'localPackSha256' = @{ Kind = 'string'; Most = 64 }
    'allowPrint' = @{ Kind = 'boolean' }
    'allowExport' = @{ Kind = 'boolean' }
    'localLogDays' = @{ Kind = 'integer'; Minimum = 0; Maximum = 90 }
    'supportUrl' = @{ Kind = 'string'; Most = 900 }
    'supportText' = @{ Kind = 'string'; Most = 200 }
}

$places = @(
    'HKLM:\Software\Policies\Google\Chrome\3rdparty\extensions\{0}\policy',
    'HKCU:\Software\Policies\Google\Chrome\3rdparty\extensions\{0}\policy',
    'HKLM:\Software\Policies\Microsoft\Edge\3rdparty\extensions\{0}\policy',
    'HKCU:\Software\Policies\Microsoft\Edge\3rdparty\extensions\{0}\policy'
)

$mistakes = New-Object System.Collections.Generic.List[string]
$found = 0

function Test-Text([string] $where, [string] $text, [int] $most) {
    if ($text.Length -gt [Math]::Min($most, 1000)) { $mistakes.Add("$where is longer than $([Math]::Min($most, 1000)) characters") }
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
        $where = "$path\$name"
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
            if ($rule.Kind -eq 'objects') { Test-Entry "$where $number" $text $rule; Test-Text "$where $number" $text 1000 }
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
