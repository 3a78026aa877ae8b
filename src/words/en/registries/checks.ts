/** A check in English. */
type Told = { readonly group: string; readonly name: string; readonly sentence: string };
type InGroup = Readonly<Record<string, readonly [name: string, sentence: string]>>;

const inGroup = (group: string, checks: InGroup): Readonly<Record<string, Told>> =>
  Object.fromEntries(Object.entries(checks).map(([id, [name, sentence]]) => [id, { group, name, sentence }]));

/** REGISTRY: what must hold in a report (arithmetic reconciliation), in English, by the ids of the checks. */
export const CHECKS: Readonly<Record<string, Told>> = {
  ...inGroup('Total income and expenditure', {
    'totals-balance': [
      'Total income equals total expenditure',
      'Total income should equal total expenditure.',
    ],
    'fiscal-totals-balance': [
      'Fiscal appropriations balance',
      'Total income from fiscal appropriations should equal total expenditure from them.',
    ],
    'totals-told-alike': [
      'Total told as in the table',
      'The total told in the explanation should equal total income and total expenditure of the table.',
    ],
    'fiscal-sides-add-up': [
      'Fiscal totals are the year and what was carried over',
      'The fiscal income total should be the income of the year plus what was carried in, the expenditure total what was spent plus what is carried out.',
    ],
    'fiscal-carried-out': [
      'Fiscal expenditure and what is left add up to the total',
      'The fiscal expenditure total should equal the expenditure of the three budgets plus fiscal balances carried out.',
    ],
    'fiscal-within-total': [
      'Fiscal appropriations within the total',
      'Total fiscal appropriations should not exceed total income and expenditure.',
    ],
    'carry-over': [
      'The year within the total',
      'The total includes amounts carried over, so that neither income nor expenditure of the year should exceed it.',
    ],
    'total-carried-over': [
      'The year and what is carried over make the total',
      'Total income should equal income of the year, non-fiscal surpluses used and what was carried over from the year before; total expenditure, expenditure of the year, surpluses allotted and what is carried over to the next.',
    ],
  }),
  ...inGroup('Income', {
    'income-adds-up': [
      'Parts of income add up',
      'Total income of the year should equal the sum of its parts.',
    ],
    'income-shares': [
      'Shares of income',
      'The share of each part of income should equal that part divided by total income of the year.',
    ],
  }),
  ...inGroup('Expenditure', {
    'expenditure-adds-up': [
      'Parts of expenditure add up',
      'Total expenditure of the year should equal the sum of basic expenditure, project expenditure, payments to superior bodies, business expenditure and subsidies to subordinate units.',
    ],
    'expenditure-shares': [
      'Shares of expenditure',
      'The share of each part of expenditure should equal that part divided by total expenditure of the year.',
    ],
  }),
  ...inGroup('General public budget', {
    'general-share': [
      'Share of general public budget expenditure',
      'The share of expenditure from general public budget appropriations should equal that expenditure divided by total expenditure of the year.',
    ],
    'structure-adds-up': [
      'Classes add up to general public budget expenditure',
      'Expenditure from general public budget appropriations should equal the sum of its functional classes.',
    ],
    'structure-shares': [
      'Shares of the classes',
      'The share of each class should equal that class divided by expenditure from general public budget appropriations.',
    ],
    'basic-adds-up': [
      'Personnel and public-use funds add up',
      'Basic expenditure from the general public budget should equal the sum of personnel funds and public-use funds.',
    ],
    'basic-within': [
      'General public budget part within basic expenditure',
      'Basic expenditure from the general public budget is a part of all basic expenditure and should not exceed it.',
    ],
  }),
  ...inGroup('General public budget', {
    'items-of-class': [
      'Items add up to their class',
      'The items of one functional class listed one by one should add up to that class.',
    ],
    'items-of-account': [
      'Items add up to the whole account',
      'The items listed one by one should add up to the expenditure (budget) of their account.',
    ],
  }),
  ...inGroup('Three public expenses', {
    'sangong-budget-implied': [
      'Budgets implied by the execution rates',
      'The budgets implied by the outturns and execution rates of the three expenses should not add up to more than the budget implied by those of their total.',
    ],
  }),
  ...inGroup('Projects', {
    'base-data-adds-up': [
      'Project expenditure of the basic data',
      'In the table of basic data, where project expenditure of the other columns equals the rows listed below it, that of every column should.',
    ],
    'base-data-within': [
      'Special projects of the basic data',
      'In the table of basic data the special projects of operations and of maintenance should not add up to more than project expenditure, and should come to it where they do in the other columns.',
    ],
  }),
  ...inGroup('Budget', {
    'completion-of-others': [
      'Budget execution of income and expenditure',
      'The execution rate printed of any income or expenditure should equal the outturn divided by the budget of the same base.',
    ],
    'told-sums': [
      'Amounts and rates listed in one paragraph',
      'The budget at the start of the year, its adjustment and the full-year budget, income, spending and carry-over, and the rates and averages made of them, should agree where one paragraph lists them.',
    ],
    'rates-of-whole-budget': [
      'Rates of the whole budget',
      'The execution rate of the whole budget should equal expenditure over the budget printed beside it, its rate of adjustment the adjustment over the adopted budget.',
    ],
    'no-rate-of-nothing': [
      'No execution rate without a budget',
      'Where nothing was budgeted and something was spent there is no execution rate.',
    ],
    'rate-of-items': [
      'The overall execution rate and those of the items',
      'The execution rate of general public budget expenditure should agree with what follows from the outturns and rates of its items.',
    ],
    'items-completion': [
      'Budget execution of each item',
      'The execution rate printed of an item should equal the outturn divided by the budget printed in the same place.',
    ],
  }),
  ...inGroup('Income', {
    'fiscal-income-adds-up': [
      'The three budgets add up to fiscal appropriations',
      'Income from fiscal appropriations should equal the sum of appropriations from the general public budget, government funds and the state capital budget.',
    ],
    'fiscal-income-within': [
      'Fiscal appropriations within income',
      'Income from fiscal appropriations is a part of income of the year and should not exceed it.',
    ],
  }),
  ...inGroup('Expenditure', {
    'fiscal-spent-within': [
      'The three budgets within expenditure',
      'Expenditure from the general public budget, government funds and the state capital budget should together exceed neither expenditure of the year nor total fiscal appropriations.',
    ],
    'fiscal-shares': [
      'Shares of government funds and state capital',
      'The share of expenditure from government funds or the state capital budget should equal that expenditure divided by total expenditure of the year.',
    ],
    'shares-of-others': [
      'Shares of a stated base',
      'A share whose base is stated (of all expenditure, of basic expenditure) should equal its item divided by that base.',
    ],
    'shares-together': [
      'Shares come to 100%',
      'The shares of the parts of one whole printed together should come to 100%.',
    ],
  }),
  ...inGroup('General public budget', {
    'general-parts': [
      'Basic and project expenditure add up',
      'Expenditure from the general public budget should equal the sum of its basic and its project expenditure.',
    ],
    'general-project-within': [
      'General public budget part within project expenditure',
      'Project expenditure from the general public budget is a part of all project expenditure and should not exceed it.',
    ],
    'basic-by-class': [
      'Personnel and public-use funds by economic class',
      'Personnel funds should equal wages and benefits plus subsidies to individuals and families; public-use funds should equal goods and services plus capital expenditure.',
    ],
    'basic-shares': [
      'Shares of personnel and public-use funds',
      'The share of personnel or public-use funds should equal these funds divided by basic expenditure.',
    ],
  }),
  ...inGroup('Expenditure', {
    'parts-of-list': [
      'Parts by function or economic class add up',
      'The parts listed by function or by economic class should add up to the expenditure they take apart (basic, project or overall expenditure).',
    ],
    'shares-of-list': [
      'Shares by function or economic class',
      'The share of each part listed by function or by economic class should equal that part divided by the expenditure taken apart.',
    ],
  }),
  ...inGroup('Tables of final accounts', {
    'functions-of-totals': [
      'Spending by function in the tables of totals',
      'In the tables of total revenue and expenditure and of fiscal appropriations, the rows of spending by function should add up to the expenditure of the year.',
    ],
    'fiscal-halves': [
      'Carry-over in the table of fiscal totals',
      'In the table of fiscal appropriations, the total should equal the sum of the year and what was carried over at its start (end).',
    ],
    'classes-of-table': [
      'Classes of a table add up to its sum',
      'The sum of each column of a table of the accounts should equal the sum of its classes (codes of three digits).',
    ],
    'columns-of-table': [
      'Columns of a table add up',
      'In each row of a table of final accounts the column of the sum should equal the sum of the other columns (basic and project expenditure, the kinds of income); what is carried over at the end should equal what was carried in, plus income, less expenditure.',
    ],
    'levels-of-table': [
      'Levels of a table add up',
      'In a table of final accounts each level (class, group) should equal the sum of the rows one level below it.',
    ],
  }),
  ...inGroup('Projects', {
    'project-execution': [
      'Rate of execution of a project',
      'The rate of execution printed of a project should equal the outturn divided by the budget printed in the same place.',
    ],
    'project-sources': [
      'Sources of project funds add up',
      'The budget and the outturn of a project should equal the sum of its sources in the same table (appropriations and other funds; central, provincial, municipal and county funds).',
    ],
    'project-adjustment': [
      'Adjustment of a project budget',
      'The budget of a project at the start of the year plus its adjustment should equal the full-year (adjusted) budget.',
    ],
    'projects-within': [
      'Projects listed within project expenditure',
      'The outturns of the projects a report lists one by one should not add up to more than project expenditure, nor to more than all expenditure of the year.',
    ],
    'projects-add-up': [
      'Total of the projects listed',
      'What projects are said to come to together should equal the sum of the projects listed one by one.',
    ],
    'all-of-it': [
      'What is called all of it',
      'Where funds are said to be received or paid in full, the rate should be 100%; where expenditure is said to be all of one kind, the two amounts should be equal.',
    ],
    'project-rates': [
      'Rates of funds received and spent of a project',
      'The rate of funds received of a project should equal funds received divided by funds planned, and the rate of payment funds spent divided by funds received (planned).',
    ],
    'project-returned': [
      'Project funds spent and taken back',
      'The funds a project spent and those taken back by the treasury should add up to the funds planned.',
    ],
    'project-part-year': [
      'Spent by mid-year within the year',
      'What a project spent by some month of the year should not be more than what it spent in the year.',
    ],
    'project-all-initial': [
      'All of it the budget adopted',
      'Where all funds of a project are said to be the budget at the start of the year and no adjustment is told, the whole should equal that budget.',
    ],
    'project-digits': [
      'Digits of project amounts turned round',
      'An amount of a project should not be printed at one place alone with the digits it has elsewhere in another order.',
    ],
    'project-received': [
      'Project funds received within the plan',
      'A project should not have received more than the funds planned at several places and spent none of the excess.',
    ],
    'overall-both-ways': [
      'Overall expenditure is the same both ways',
      'In the self-evaluation form of overall expenditure, the sum by source of funds should equal the sum of basic and project expenditure.',
    ],
    'allocation-adds-up': [
      'Allocated funds add up',
      'The total of allocated funds should equal the sum of its batches or levels in the same paragraph (table).',
    ],
  }),
  ...inGroup('Three public expenses', {
    'sangong-adds-up': [
      'The three expenses add up to the total',
      'The total of the three public expenses should equal the sum of overseas travel, purchase and running of official vehicles, and official receptions.',
    ],
    'sangong-rates-together': [
      'Rates of execution of the three expenses and of their total',
      'The rate of execution of the three public expenses as a whole should agree with what the outturns and rates of its parts make of it.',
    ],
    'vehicle-adds-up': [
      'Purchase and running add up',
      'Expenditure on official vehicles should equal the sum of purchase and of running and maintenance.',
    ],
    'reception-adds-up': [
      'Domestic and foreign receptions add up',
      'Official receptions should equal the sum of domestic official receptions and receptions in foreign affairs.',
    ],
    'sangong-shares': [
      'Shares of the three expenses',
      'The share of each of the three expenses should equal that expense divided by their total.',
    ],
    'sangong-changes': [
      'Changes of the three add up to the change of the total',
      'The change of the total of the three public expenses should equal the sum of the changes of the three.',
    ],
  }),
  ...inGroup('Receptions and vehicles', {
    'batches-within-visits': [
      'No more batches (groups) than person-times (persons)',
      'There should not be more batches of guests than person-times received, nor more groups abroad than persons; foreign guests within domestic receptions should not exceed these.',
    ],
    'money-with-visits': [
      'Money where there are person-times or vehicles',
      'Amounts for receptions, travel abroad or vehicles bought and their person-times (persons, vehicles) should both be zero, or neither.',
    ],
    'vehicles-by-type': [
      'Types of vehicles add up',
      'The official vehicles kept, those bought and what was paid for them should equal the sum of sedans, off-road vehicles and buses.',
    ],
    'vehicles-agree': [
      'Official vehicles agree with state-owned assets',
      'The official vehicles kept under the three public expenses should agree with the vehicles under state-owned assets held.',
    ],
  }),
  ...inGroup('Budget', {
    completion: [
      'Budget execution rate',
      'The printed execution rate should equal the outturn divided by the printed budget.',
    ],
  }),
  ...inGroup('Change on last year', {
    'change-rate': [
      'Rate of change',
      "The rate of change should equal the change divided by last year's figure (this year's figure less the change).",
    ],
    'budget-change-rate': [
      'Rate of change of the budget',
      "The rate of change of the budget should equal its change divided by last year's budget.",
    ],
    'prior-agrees': [
      "The change and last year's printed figure",
      "The change should equal this year's figure less last year's figure as the report prints it.",
    ],
    'prior-report': [
      "Last year's figures and last year's report",
      "What the report says of last year, as printed or as this year's figure less the change, should equal what the same bureau's report of last year prints.",
    ],
    'priors-agree': [
      'Changes tell the same last year',
      'Total income equals total expenditure, so that the figures of last year their changes tell should be equal too.',
    ],
    'priors-within': [
      'Parts within the total last year',
      'Of the figures of last year that changes tell, fiscal appropriations should not exceed total income and expenditure, nor any of the three public expenses their total.',
    ],
  }),
  ...inGroup('Procurement and assets', {
    'procurement-adds-up': [
      'Goods, works and services add up',
      'Total government procurement should equal the sum of goods, works and services.',
    ],
    'procurement-smaller': [
      'Contracts to smaller enterprises within procurement',
      'Contracts awarded to small and medium-sized enterprises should not exceed total government procurement, and contracts awarded to small and micro enterprises should not exceed the former.',
    ],
    'procurement-shares': [
      'Shares of contracts to smaller enterprises',
      'The share of contracts awarded to small and medium-sized enterprises should equal them divided by total government procurement, that of small and micro enterprises them divided by the former or by total government procurement.',
    ],
    'operating-public': [
      'Operating funds and public-use funds',
      'Operating funds are the public-use funds of administrative units and units managed alike: they should equal public-use funds of the general public budget where there is no other public institution, and not exceed them elsewhere.',
    ],
    'assets-add-up': [
      'Kinds of assets add up',
      'Total assets, and fixed assets added and disposed of at their original value, should equal the sum of their printed kinds.',
    ],
    'assets-net': [
      'Net fixed assets',
      'Net fixed assets should equal their original value less accumulated depreciation.',
    ],
    'vehicles-by-use': [
      'Uses of vehicles add up',
      'The vehicles under state-owned assets should equal the sum of vehicles by use.',
    ],
  }),
  ...inGroup('Staff', {
    'people-add-up': [
      'Kinds of people add up',
      'Authorised posts, staff in post and retired staff should equal the sum of their printed kinds.',
    ],
    'units-add-up': [
      'Kinds of units add up',
      'Subordinate units should equal the sum of administrative units, institutions managed alike and other public institutions.',
    ],
    'staff-control': [
      'Staff in post per authorised post',
      'The printed rate should equal staff in post divided by authorised posts.',
    ],
  }),
  ...inGroup('Results of the work', {
    'greatest-fall': [
      'The greatest fall is no less than one told',
      'Where one sentence tells the greatest fall and a price that fell from one amount to another, the greatest should be no less than that fall.',
    ],
    'balance-told': [
      'What a fund has left',
      'Where one sentence tells what a fund took in, what it paid and what it had left of the year, the last should be the first less the second.',
    ],
    'insured-adds-up': [
      'Employees and residents insured add up',
      'The persons insured by basic medical insurance, and their change, should equal the sum of insured employees and residents, and of their changes.',
    ],
    'parts-within': [
      'Parts within the whole',
      'Persons, person-times and amounts of a part printed in one place should not exceed the whole, nor persons person-times.',
    ],
    'paid-in-for-each': [
      'Paid in for each resident',
      'What is paid in for each resident should equal the public subsidy and the premium told in the same paragraph.',
    ],
    'subsidy-levels': [
      'Subsidies of all levels add up',
      'The subsidies per person of all levels of government should add up to the whole standard, and not exceed it where only some of them are printed.',
    ],
  }),
  ...inGroup('Supervision of the fund', {
    'supervision-within': [
      'Institutions designated, inspected, dealt with',
      'No more institutions should be inspected than are designated; of those printed in one place, no more dealt with than inspected, and no more of any one measure than dealt with in all.',
    ],
    'inspection-coverage': [
      'Coverage of inspection',
      'The printed coverage of inspection should equal institutions inspected divided by institutions designated.',
    ],
    'recovered-adds-up': [
      'Parts of the amount recovered add up',
      'The amount recovered should equal the sum of its parts printed in the same place: by inspection, self-examination, penalties and others.',
    ],
  }),
  ...inGroup('Performance scores', {
    'score-within-points': [
      'Scores within their points',
      'The score of each indicator should not exceed the points it can be given.',
    ],
    'score-total': [
      'Scores add up',
      'The total should equal the sum of the scores; where indicators do not apply, that sum rescaled from the points of those that do to the full marks.',
    ],
    'score-subtotals': [
      'Subtotals of groups',
      'The subtotal of a group of rows should be the sum of their points and of their scores.',
    ],
    'score-within-full': ['Totals within full marks', 'The total should not exceed the full marks.'],
    'score-headings': [
      'Points of headings',
      'Where the points of all rows come to the full marks, the points of a heading should equal the sum of the rows below it.',
    ],
    'score-points': [
      'Points add up to full marks',
      'The points of all indicators should add up to the full marks.',
    ],
  }),
  ...inGroup('Units and ranges', {
    'rate-within-whole': [
      'Shares and rates within 100%',
      'Shares, satisfaction, reimbursement, coverage and other rates of a whole should not exceed 100%.',
    ],
    'visits-possible': [
      'Person-times beside the persons insured',
      'There should not be more person-times in a year than one a day for every person insured, or the unit is wrong.',
    ],
  }),
  ...inGroup('Consistency', {
    'goal-agrees': [
      'General goals and rows of indicators',
      'A figure in the general goal of the year should agree with the row of the same name in the same form.',
    ],
    'shares-listed': [
      'Shares told one after the other',
      'Shares of the same whole told in one paragraph should each equal the amount divided by that whole.',
    ],
    'parts-paired': [
      'Visits and amounts taken apart together',
      'Where figures of several kinds are taken apart together and the parts of one kind add up, so should those of the others; no part should exceed its whole.',
    ],
    'change-told': [
      'A change and what it is between',
      'A change told in one sentence with what was and what is should be their difference, or that over what was.',
    ],
    'part-told': [
      'One part within its whole',
      'A part told in one sentence with its whole, or cases proved with those received, should be no more than the whole.',
    ],
    'directions-told': [
      'The way a change went, told twice',
      'The words before the amount of a change and before its rate should say the same direction.',
    ],
    'words-measured': [
      'Words of size and the figures',
      'Words such as above target, not completed, more than half or highest should agree with the figures of their sentence.',
    ],
    'share-told': [
      'The share of one part',
      'A share told in one sentence with the whole and one part of it should be that part over the whole.',
    ],
    'parts-listed': [
      'Parts listed after a figure',
      'The parts listed right after a figure as making it up should not exceed it, and add up to it where all are listed.',
    ],
    'told-in-table': [
      'Narrative and tables',
      'A figure told behind the name of a row of a table should be one that the row prints.',
    ],
    repeated: [
      'The same figure agrees throughout',
      'The same figure should be the same in all places of the report (narrative, annexes, tables, captions).',
    ],
  }),
  ...inGroup('Budget', {
    'words-of-budget': [
      'Words that set outturn against budget',
      'What is said of the outturn (above, below or equal to the budget) should agree with the printed outturn, budget or completion rate.',
    ],
  }),
  ...inGroup('Change on last year', {
    'words-of-change': [
      'Words of increase and decrease',
      'The amount and the rate of one change should go the same way, and agree with the printed figures of this year and last year.',
    ],
  }),
  ...inGroup('Names and wording', {
    'words-of-year': [
      'Years in headings and paragraphs',
      'The year in headings, at the beginning of paragraphs and in cut-off dates should be the year of the report.',
    ],
    'words-of-comparison': [
      'Year of comparison',
      'The year that the accounts are compared with should be the year before that of the report.',
    ],
    'unit-code': [
      'Codes of the unit agree',
      'The code printed with one unit should be the same in all forms.',
    ],
    'words-of-name': [
      'Name of the bureau',
      'The name a report gives itself should be that of its title; the name of no other bureau should be left in.',
    ],
    'words-of-coverage': [
      'Full coverage and 100% agree with the figures',
      'Where what was done is less than what was to be done, it should not be called full coverage or 100%.',
    ],
    'template-words': [
      'No words of the template left in',
      'The text should hold no choices, place holders or instructions of the template.',
    ],
    numbering: [
      'Numbers of lists follow',
      'The numbers of one list should follow each other, without repeats, gaps or steps back.',
    ],
    'repeated-words': [
      'No words printed twice',
      'Words, signs and titles should not be printed twice in a row.',
    ],
    'units-possible': [
      'Units that are possible',
      'What a fund took in or paid, or assistance paid, in a whole year should not be a few yuan; a rate is no amount, and what one person or the office itself costs is not impossibly much.',
    ],
    'units-printed': [
      'Amounts have units, shares have a per cent sign',
      'Amounts in the accounts should be printed with their unit, shares and rates with a per cent sign.',
    ],
    'line-in-its-place': [
      'Class, section and line of the accounts',
      'A line of expenditure should stand under the section and class that the national classification gives it.',
    ],
    'line-explained': [
      'Lines explained in the glossary',
      'The lines of expenditure that the glossary explains should be those of the accounts, by the same names; lines without expenditure should not be there.',
    ],
    'project-named-alike': [
      'Names of projects',
      'A project should have the same name in the text, in lists, in its form and in the annexes.',
    ],
    'projects-counted': [
      'Number of projects in a list',
      'A list should name no more projects than it says it holds, and as many where nothing is left out.',
    ],
    'projects-shown-elsewhere': [
      'Numbers of projects and those shown',
      'The number of projects a list, a choice shown or an evaluation is said to hold should be that of the projects the report shows one by one.',
    ],
    'units-composed-alike': [
      'What a bureau consists of',
      'The numbers of administrative units and public institutions a bureau is said to consist of should be the same throughout.',
    ],
    'unit-named-alike': [
      'Names of subordinate units',
      'A subordinate unit should have the same name throughout the report.',
    ],
    'report-cited-by-title': [
      'Reports cited by title',
      'A performance report should be cited by the title its annex has.',
    ],
    'words-in-one-order': [
      'Order of words in names',
      'Two words of the name of a fund or project should stand in the same order throughout.',
    ],
    wording: [
      'Wording and punctuation',
      'Words should not contradict each other, and marks of punctuation should not be printed twice.',
    ],
    'standard-terms': [
      'Titles and names of indicators',
      'Titles of the common form, titles listed in the contents and names of indicators should lack no character and hold no wrong one.',
    ],
    'signs-printed': ['Signs of comparison', 'At least and at most should be printed as ≥ and ≤.'],
  }),
  ...inGroup('Performance scores', {
    'indicator-in-its-unit': [
      'Units of counted indicators',
      'An indicator that counts persons, visits, institutions or times should not be told in money.',
    ],
    'indicators-counted': [
      'Number of indicators',
      'As many indicators should be analysed one by one as the report says there are.',
    ],
    'indicators-listed': [
      'Names of indicators',
      'The indicators a system lists should be those that are analysed and those of the form, and no level should hold names of another.',
    ],
  }),
  ...inGroup('Projects', {
    'purposes-within': [
      'Purposes within what was spent',
      'What a project is said to have been used for should add up to no more than was spent on it.',
    ],
  }),
  ...inGroup('Budget', {
    'no-completion-of-nothing': [
      'No completion without a budget',
      'What was neither budgeted nor spent has no rate of completion.',
    ],
  }),
  ...inGroup('Names and wording', {
    'level-of-funds': [
      'Level of funds and of their documents',
      'Money said to come from one level of government should be documented at that level.',
    ],
  }),
  ...inGroup('General public budget', {
    'expenses-listed': [
      'Expenses listed',
      'Where only real expenses are to be listed, none without expenditure should be.',
    ],
  }),
  ...inGroup('Procurement and assets', {
    'purchases-procured': [
      'Purchases and procurement',
      'Where an annex tells of procurement, the total of procurement should not be nil.',
    ],
  }),
  ...inGroup('Consistency', {
    'period-of-figures': [
      'Period of figures',
      'One statement with the same figures should not be told of two periods.',
    ],
  }),
  ...inGroup('Evaluation', {
    'fiscal-spent-adds-up': [
      'Three budgets add up to fiscal expenditure',
      'Expenditure from fiscal appropriations should equal the sum of that from the general public budget, the government funds and the state capital budget.',
    ],
    'control-row': [
      'Control rates among the indicators',
      'The control rates of the three public expenses and of public-use funds and the execution rate of procurement in a form should equal outturn divided by budget as the report prints them.',
    ],
    'income-adjustment': [
      'Adjustment of budgeted income',
      'The adjustment of budgeted income should equal the adjusted budget less the initial one.',
    ],
    'rescaled-score': [
      'Rescaled score',
      'A score rescaled to a hundred should equal the score divided by the points that apply.',
    ],
    'annex-income-adds-up': [
      'Fiscal income of an annex adds up',
      'Fiscal income in the annexed evaluation of overall expenditure should equal the sum of the budgets listed in the same paragraph.',
    ],
    'department-completion': [
      'Completion rate of overall expenditure',
      'The budget completion rate in an evaluation of overall expenditure should equal expenditure divided by a budget of the same paragraph (initial, adjusted, or the two together).',
    ],
    'adjustment-within': [
      'Full-year budget not below the adjustment',
      'The full-year budget is the budget after adjustment and should not be less than the adjustment printed in the same paragraph.',
    ],
    'execution-row': [
      'Execution rate among the indicators',
      'An execution rate printed in a row of indicators should equal outturn divided by budget in the same form.',
    ],
    'left-over-rate': [
      'Rate of carry-over',
      'The rate of carry-over should not exceed the unspent part of all funds; where anything was spent it cannot be 100%.',
    ],
    'costs-within-budget': [
      'Cost targets within the budget',
      'The amounts listed part by part among the cost targets of a project should not add up to more than the project budget in the same form.',
    ],
    'costs-reached': [
      'Costs reached add up to the outturn',
      'Where the cost targets add up to the budget of a project, the costs reached should add up to its outturn.',
    ],
    'things-agree': [
      'The number of the same things',
      'Where two places of one form list the same things, sharing a name, their number should be the same.',
    ],
    'words-within-budget': [
      'Words of staying within budget agree with the outturn',
      'A project said in its form to have stayed within budget should have an outturn no greater than the budget of the same form.',
    ],
    'words-of-attainment': [
      'Words of reaching all targets agree with the rows',
      'Where all performance targets are said to have been reached, no row of the project forms should fall short of its target.',
    ],
    'words-not-done': [
      'What was not done earns no full marks',
      'A row of indicators that says something was not done should not be given its full points.',
    ],
    'full-marks-earned': [
      'Full marks and the value reached',
      'A row of indicators that fell short of its target should not be given its full points.',
    ],
    'far-off-target': [
      'Values far off their targets',
      'A value below 60% or above 150% of its target, which one other digit would bring near it, is taken for a misprint.',
    ],
    'mean-told': [
      'Means for each person, visit or vehicle',
      'A mean told in one place with an amount and a number of persons, visits or vehicles should be the amount over the number.',
    ],
    'product-told': [
      'A price times how many',
      'Where a price for each person a month is told with months, persons and a total, the total should be their product.',
    ],
    'payers-add-up': [
      'Shares of those who pay',
      'The shares paid by each level of government and by the insured should not exceed 100%, come to 100% where all are told, and agree with the standards printed.',
    ],
    'unit-value': [
      'Amount equals persons times standard',
      'Where one sentence prints an amount, a number of persons and a standard for each, the amount should equal persons times standard.',
    ],
    'list-count': [
      'Number told and names listed',
      'Where a number of things is told and their names are listed, the number should be that of the names.',
    ],
  }),
  ...inGroup('Supervision of the fund', {
    'inspected-alike': [
      'Institutions inspected',
      'The number of institutions inspected in a year should be the same in all chapters, or its scope be told.',
    ],
  }),
  ...inGroup('Consistency', {
    'told-again': [
      'Figures of words told again',
      'Where the same words stand in several places of a report, in its accounts and an annex, the figures in them should be the same.',
    ],
    restated: [
      'Figures restated in brackets',
      'A figure restated in brackets in another unit should equal the figure before it.',
    ],
    'digits-swapped': [
      'Digits turned round',
      'A figure should not differ from the same one elsewhere by the order of two digits alone.',
    ],
    'digit-changed': [
      'One digit another',
      'A figure should not differ by one digit alone from the same one printed at several places.',
    ],
  }),
  ...inGroup('Names and wording', {
    'documents-numbered-alike': [
      'Numbers of documents',
      'The number of a document should be the same wherever it is cited.',
    ],
    'titles-of-one-year': [
      'Years in titles of documents',
      'The year in the title of a document should be the same wherever it is cited; a document that approves a budget should be of the year of the budget told with it.',
    ],
    'annexes-numbered': [
      'Numbers of annexes',
      'Annexes of one kind (2-1, 2-2 …) should be numbered one after another.',
    ],
  }),
  ...inGroup('Within tables', {
    'rows-of-any-table': [
      'Rows of sums',
      'In a table, what a row of a total or a subtotal prints should equal the sum of the rows listed.',
    ],
    'columns-of-any-table': [
      'Columns of sums',
      'In a table, what a column of a total or a subtotal prints should equal the sum of the columns it is parted into, row by row.',
    ],
    'differences-of-any-table': [
      'Columns of differences',
      'In a table, a column of changes, of what was left or of differences should equal one column of the row less another.',
    ],
    'rates-of-any-table': [
      'Shares, rates and means',
      'In a table, a column of shares, of rates of execution or of what falls on each person should equal one figure of the table divided by another.',
    ],
    'growths-of-any-table': [
      'Rates of change',
      'In a table, a column of rates of change should equal the difference of two columns of the row over the earlier one.',
    ],
  }),
};
