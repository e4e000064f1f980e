// Made by `npm run tables` from `rules/attack/` (do not edit).
/** Columns: id, name, domain, tactics, id that replaces a revoked one, UUID of its STIX object. */
export const TECHNIQUES_TSV: string = `id	name	domain	tactics	replaced_by	stix_uuid
T1001	Data Obfuscation	enterprise	command-and-control		ad255bfe-a9e6-4b52-a258-8d3462abe842
T1001.001	Junk Data	enterprise	command-and-control		f7c0689c-4dbd-489b-81be-7cb7c7079ade
T1001.002	Steganography	enterprise	command-and-control		eec23884-3fa1-4d8a-ac50-6f104d51e235
T1001.003	Protocol or Service Impersonation	enterprise	command-and-control		c325b232-d5bc-4dde-a3ec-71f3db9e8adc
T1002	Data Compressed	enterprise	exfiltration	T1560	b9f5dbe2-4c55-4fc5-af2e-d42c1d182ec4
T1003	OS Credential Dumping	enterprise	credential-access		0a3ead4e-6d47-4ccb-854c-a6a4f9d96b22
T1003.001	LSASS Memory	enterprise	credential-access		65f2d882-3f41-4d48-8a06-29af77ec9f90
T1003.002	Security Account Manager	enterprise	credential-access		1644e709-12d2-41e5-a60f-3470991f5011
T1003.003	NTDS	enterprise	credential-access		edf91964-b26e-4b4a-9600-ccacd7d7df24
T1003.004	LSA Secrets	enterprise	credential-access		1ecfdab8-7d59-4c98-95d4-dc41970f57fc
T1003.005	Cached Domain Credentials	enterprise	credential-access		6add2ab5-2711-4e9d-87c8-7a0be8531530
T1003.006	DCSync	enterprise	credential-access		f303a39a-6255-4b89-aecc-18c4d8ca7163
T1003.007	Proc Filesystem	enterprise	credential-access		3120b9fa-23b8-4500-ae73-09494f607b7d
T1003.008	/etc/passwd and /etc/shadow	enterprise	credential-access		d0b4fcdb-d67d-4ed2-99ce-788b12f8c0f4
T1004	Winlogon Helper DLL	enterprise	persistence	T1547.004	514ede4c-78b3-4d78-a38b-daddf6217a79
T1005	Data from Local System	enterprise	collection		3c4a2599-71ee-4405-ba1e-0e28414b4bc5
T1006	Direct Volume Access	enterprise	stealth		0c8ab3eb-df48-4b9c-ace7-beacaac81cc5
T1007	System Service Discovery	enterprise	discovery		322bad5a-1c49-4d23-ab79-76d641794afa
T1008	Fallback Channels	enterprise	command-and-control		f24faf46-3b26-4dbb-98f2-63460498e433
T1009	Binary Padding	enterprise	stealth	T1027.001	519630c5-f03f-4882-825c-3af924935817
T1010	Application Window Discovery	enterprise	discovery		4ae4f953-fe58-4cc8-a327-33257e30a830
T1011	Exfiltration Over Other Network Medium	enterprise	exfiltration		51ea26b1-ff1e-4faa-b1a0-1114cd298c87
T1011.001	Exfiltration Over Bluetooth	enterprise	exfiltration		613d08bc-e8f4-4791-80b0-c8b974340dfd
T1012	Query Registry	enterprise	discovery		c32f7008-9fea-41f7-8366-5eb9b74bd896
T1013	Port Monitors	enterprise	persistence|privilege-escalation	T1547.010	1f47e2fd-fa77-4f2f-88ee-e85df308f125
T1014	Rootkit	enterprise	stealth		0f20e3cb-245b-4a61-8a91-2d93f7cb0e9b
T1015	Accessibility Features	enterprise	persistence|privilege-escalation	T1546.008	9b99b83a-1aac-4e29-b975-b374950551a3
T1016	System Network Configuration Discovery	enterprise	discovery		707399d6-ab3e-4963-9315-d9d3818cd6a0
T1016.001	Internet Connection Discovery	enterprise	discovery		132d5b37-aac5-4378-a8dc-3127b18a73dc
T1016.002	Wi-Fi Discovery	enterprise	discovery		494ab9f0-36e0-4b06-b10d-57285b040a06
T1017	Application Deployment Software	enterprise	lateral-movement	T1072	327f3cc5-eea1-42d4-a6cd-ed34b7ce8f61
T1018	Remote System Discovery	enterprise	discovery		e358d692-23c0-4a31-9eb6-ecc13a8d7735
T1019	System Firmware	enterprise	persistence	T1542.001	6856ddd6-2df3-4379-8b87-284603c189c3
T1020	Automated Exfiltration	enterprise	exfiltration		774a3188-6ba9-4dc4-879d-d54ee48a5ce9
T1020.001	Traffic Duplication	enterprise	exfiltration		7c46b364-8496-4234-8a56-f7e6727e21e1
T1021	Remote Services	enterprise	lateral-movement		54a649ff-439a-41a4-9856-8d144a2551ba
T1021.001	Remote Desktop Protocol	enterprise	lateral-movement		eb062747-2193-45de-8fa2-e62549c37ddf
T1021.002	SMB/Windows Admin Shares	enterprise	lateral-movement		4f9ca633-15c5-463c-9724-bdcd54fde541
T1021.003	Distributed Component Object Model	enterprise	lateral-movement		68a0c5ed-bee2-4513-830d-5b0d650139bd
T1021.004	SSH	enterprise	lateral-movement		2db31dcd-54da-405d-acef-b9129b816ed6
T1021.005	VNC	enterprise	lateral-movement		01327cde-66c4-4123-bf34-5f258d59457b
T1021.006	Windows Remote Management	enterprise	lateral-movement		60d0c01d-e2bf-49dd-a453-f8a9c9fa6f65
T1021.007	Cloud Services	enterprise	lateral-movement		8861073d-d1b8-4941-82ce-dce621d398f0
T1021.008	Direct Cloud VM Connections	enterprise	lateral-movement		45241b9e-9bbc-4826-a2cc-78855e51ca09
T1022	Data Encrypted	enterprise	exfiltration	T1560	d54416bd-0803-41ca-870a-ce1af7c05638
T1023	Shortcut Modification	enterprise	persistence	T1547.009	970cdb5c-02fb-4c38-b17e-d6327cf3c810
T1024	Custom Cryptographic Protocol	enterprise	command-and-control	T1573	3b3cbbe0-6ed3-4334-b543-3ddfd8c5642d
T1025	Data from Removable Media	enterprise	collection		1b7ba276-eedc-4951-a762-0ceea2c030ec
T1026	Multiband Communication	enterprise	command-and-control		99709758-2b96-48f2-a68a-ad7fbd828091
T1027	Obfuscated Files or Information	enterprise	stealth		b3d682b6-98f2-4fb0-aa3b-b4df007ca70a
T1027.001	Binary Padding	enterprise	stealth		5bfccc3f-2326-4112-86cc-c1ece9d8a2b5
T1027.002	Software Packing	enterprise	stealth		deb98323-e13f-4b0c-8d94-175379069062
T1027.003	Steganography	enterprise	stealth		c2e147a9-d1a8-4074-811a-d8789202d916
T1027.004	Compile After Delivery	enterprise	stealth		c726e0a2-a57a-4b7b-a973-d0f013246617
T1027.005	Indicator Removal from Tools	enterprise	stealth		b0533c6e-8fea-4788-874f-b799cacc4b92
T1027.006	HTML Smuggling	enterprise	stealth		d4dc46e3-5ba5-45b9-8204-010867cacfcb
T1027.007	Dynamic API Resolution	enterprise	stealth		ea4c2f9c-9df1-477c-8c42-6da1118f2ac4
T1027.008	Stripped Payloads	enterprise	stealth		2f41939b-54c3-41d6-8f8b-35f1ec18ed97
T1027.009	Embedded Payloads	enterprise	stealth		0533ab23-3f7d-463f-9bd8-634d27e4dee1
T1027.010	Command Obfuscation	enterprise	stealth		d511a6f6-4a33-41d5-bc95-c343875d1377
T1027.011	Fileless Storage	enterprise	stealth		02c5abff-30bf-4703-ab92-1f6072fae939
T1027.012	LNK Icon Smuggling	enterprise	stealth		887274fc-2d63-4bdc-82f3-fae56d1d5fdc
T1027.013	Encrypted/Encoded File	enterprise	stealth		0d91b3c0-5e50-47c3-949a-2a796f04d144
T1027.014	Polymorphic Code	enterprise	stealth		b577dfc1-0177-4522-8d5a-782127c8592b
T1027.015	Compression	enterprise	stealth		fbd91bfc-75c2-4f0c-8116-3b4e722906b3
T1027.016	Junk Code Insertion	enterprise	stealth		671cd17f-a765-48fd-adc4-dad1941b1ae3
T1027.017	SVG Smuggling	enterprise	stealth		78b9e70d-1605-459c-b23d-e3a25036968c
T1027.018	Invisible Unicode	enterprise	stealth		e9b75bb0-b5ec-42c8-b728-f4f424d9c39e
T1028	Windows Remote Management	enterprise	execution|lateral-movement	T1021.006	c3bce4f4-9795-46c6-976e-8676300bbc39
T1029	Scheduled Transfer	enterprise	exfiltration		4eeaf8a9-c86b-4954-a663-9555fb406466
T1030	Data Transfer Size Limits	enterprise	exfiltration		c3888c54-775d-4b2f-b759-75a2ececcbfd
T1031	Modify Existing Service	enterprise	persistence	T1543.003	62dfd1ca-52d5-483c-a84b-d6e80bf94b7b
T1032	Standard Cryptographic Protocol	enterprise	command-and-control	T1573	4b74a1d4-b0e9-4ef1-93f1-14ecc6e2f5b5
T1033	System Owner/User Discovery	enterprise	discovery		03d7999c-1f4c-42cc-8373-e7690d318104
T1034	Path Interception	enterprise	persistence|privilege-escalation		c4ad009b-6e13-4419-8d21-918a1652de02
T1035	Service Execution	enterprise	execution	T1569.002	f44731de-ea9f-406d-9b83-30ecbb9b4392
T1036	Masquerading	enterprise	stealth		42e8de7b-37b2-4258-905a-6897815e58e0
T1036.001	Invalid Code Signature	enterprise	stealth		b4b7458f-81f2-4d38-84be-1c5ba0167a52
T1036.002	Right-to-Left Override	enterprise	stealth		77eae145-55db-4519-8ae5-77b0c7215d69
T1036.003	Rename Legitimate Utilities	enterprise	stealth		bd5b58a4-a52d-4a29-bc0d-3f1d3968eb6b
T1036.004	Masquerade Task or Service	enterprise	stealth		7bdca9d5-d500-4d7d-8c52-5fd47baf4c0c
T1036.005	Match Legitimate Resource Name or Location	enterprise	stealth		1c4e5d32-1fe9-4116-9d9d-59e3925bd6a2
T1036.006	Space after Filename	enterprise	stealth		e51137a5-1cdc-499e-911a-abaedaa5ac86
T1036.007	Double File Extension	enterprise	stealth		11f29a39-0942-4d62-92b6-fe236cf3066e
T1036.008	Masquerade File Type	enterprise	stealth		208884f1-7b83-4473-ac22-4e1cf6c41471
T1036.009	Break Process Trees	enterprise	stealth		34a80bc4-80f2-46e6-94ff-f3265a4b657c
T1036.010	Masquerade Account Name	enterprise	stealth		d349c66e-18e1-4d8b-a2d7-65af7cbd2ba0
T1036.011	Overwrite Process Arguments	enterprise	stealth		514dc7b3-0b80-4382-80a9-2e2d294f5019
T1036.012	Browser Fingerprint	enterprise	stealth		afac5dbc-4383-4fb6-9ba6-45b25d49e530
T1037	Boot or Logon Initialization Scripts	enterprise	persistence|privilege-escalation		03259939-0b57-482f-8eb5-87c0e0d54334
T1037.001	Logon Script (Windows)	enterprise	persistence|privilege-escalation		eb125d40-0b2d-41ac-a71a-3229241c2cd3
T1037.002	Login Hook	enterprise	persistence|privilege-escalation		43ba2b05-cf72-4b6c-8243-03a4aba41ee0
T1037.003	Network Logon Script	enterprise	persistence|privilege-escalation		c63a348e-ffc2-486a-b9d9-d7f11ec54d99
T1037.004	RC Scripts	enterprise	persistence|privilege-escalation		dca670cf-eeec-438f-8185-fd959d9ef211
T1037.005	Startup Items	enterprise	persistence|privilege-escalation		c0dfe7b0-b873-4618-9ff8-53e31f70907f
T1038	DLL Search Order Hijacking	enterprise	persistence|privilege-escalation|stealth	T1574.001	46944654-fcc1-4f63-9dad-628102376586
T1039	Data from Network Shared Drive	enterprise	collection		ae676644-d2d2-41b7-af7e-9bed1b55898c
T1040	Network Sniffing	enterprise	credential-access|discovery		3257eb21-f9a7-4430-8de1-d8b6e288f529
T1041	Exfiltration Over C2 Channel	enterprise	exfiltration		92d7da27-2d91-488e-a00c-059dc162766d
T1042	Change Default File Association	enterprise	persistence	T1546.001	68c96494-1a50-403e-8844-69a6af278c68
T1043	Commonly Used Port	enterprise	command-and-control		f879d51c-5476-431c-aedf-f14d207e4d1e
T1044	File System Permissions Weakness	enterprise	persistence|privilege-escalation	T1574.010	0ca7beef-9bbc-4e35-97cf-437384ddce6a
T1045	Software Packing	enterprise	stealth	T1027.002	6ff403bc-93e3-48be-8687-e102fdba8c88
T1046	Network Service Discovery	enterprise	discovery		e3a12395-188d-4051-9a16-ea8e14d07b88
T1047	Windows Management Instrumentation	enterprise	execution		01a5a209-b94c-450b-b7f9-946497d91055
T1048	Exfiltration Over Alternative Protocol	enterprise	exfiltration		a19e86f8-1c0a-4fea-8407-23b73d615776
T1048.001	Exfiltration Over Symmetric Encrypted Non-C2 Protocol	enterprise	exfiltration		79a4052e-1a89-4b09-aea6-51f1d11fe19c
T1048.002	Exfiltration Over Asymmetric Encrypted Non-C2 Protocol	enterprise	exfiltration		8e350c1d-ac79-4b5c-bd4e-7476d7e84ec5
T1048.003	Exfiltration Over Unencrypted Non-C2 Protocol	enterprise	exfiltration		fb8d023d-45be-47e9-bc51-f56bcae6435b
T1049	System Network Connections Discovery	enterprise	discovery		7e150503-88e7-4861-866b-ff1ac82c4475
T1050	New Service	enterprise	persistence|privilege-escalation	T1543.003	478aa214-2ca7-4ec0-9978-18798e514790
T1051	Shared Webroot	enterprise	lateral-movement		804c042c-cfe6-449e-bc1a-ba0a998a70db
T1052	Exfiltration Over Physical Medium	enterprise	exfiltration		e6415f09-df0e-48de-9aba-928c902b7549
T1052.001	Exfiltration over USB	enterprise	exfiltration		a3e1e6c5-9c74-4fc0-a16c-a9d228c17829
T1053	Scheduled Task/Job	enterprise	execution|persistence|privilege-escalation		35dd844a-b219-4e2b-a6bb-efa9a75995a9
T1053.001	At (Linux)	enterprise	execution|persistence|privilege-escalation	T1053.002	6636bc83-0611-45a6-b74f-1f3daf635b8e
T1053.002	At	enterprise	execution|persistence|privilege-escalation		f3d95a1f-bba2-44ce-9af7-37866cd63fd0
T1053.003	Cron	enterprise	execution|persistence|privilege-escalation		2acf44aa-542f-4366-b4eb-55ef5747759c
T1053.004	Launchd	enterprise	execution|persistence|privilege-escalation		8faedf87-dceb-4c35-b2a2-7286f59a3bc3
T1053.005	Scheduled Task	enterprise	execution|persistence|privilege-escalation		005a06c6-14bf-4118-afa0-ebcd8aebb0c9
T1053.006	Systemd Timers	enterprise	execution|persistence|privilege-escalation		a542bac9-7bc1-4da7-9a09-96f69e23cc21
T1053.007	Container Orchestration Job	enterprise	execution|persistence|privilege-escalation		1126cab1-c700-412f-a510-61f4937bb096
T1054	Indicator Blocking	enterprise	stealth	T1685	6a5848a8-6201-4a2c-8a6a-ca5af8c6f3df
T1055	Process Injection	enterprise	privilege-escalation|stealth		43e7dc91-05b2-474c-b9ac-2ed4fe101f4d
T1055.001	Dynamic-link Library Injection	enterprise	privilege-escalation|stealth		f4599aa0-4f85-4a32-80ea-fc39dc965945
T1055.002	Portable Executable Injection	enterprise	privilege-escalation|stealth		806a49c4-970d-43f9-9acc-ac0ee11e6662
T1055.003	Thread Execution Hijacking	enterprise	privilege-escalation|stealth		41d9846c-f6af-4302-a654-24bba2729bc6
T1055.004	Asynchronous Procedure Call	enterprise	privilege-escalation|stealth		7c0f17c9-1af6-4628-9cbd-9e45482dd605
T1055.005	Thread Local Storage	enterprise	privilege-escalation|stealth		e49ee9d2-0d98-44ef-85e5-5d3100065744
T1055.008	Ptrace System Calls	enterprise	privilege-escalation|stealth		ea016b56-ae0e-47fe-967a-cc0ad51af67f
T1055.009	Proc Memory	enterprise	privilege-escalation|stealth		d201d4cc-214d-4a74-a1ba-b3fa09fd4591
T1055.011	Extra Window Memory Injection	enterprise	privilege-escalation|stealth		0042a9f5-f053-4769-b3ef-9ad018dfa298
T1055.012	Process Hollowing	enterprise	privilege-escalation|stealth		b200542e-e877-4395-875b-cf1a44537ca4
T1055.013	Process Doppelgänging	enterprise	privilege-escalation|stealth		7007935a-a8a7-4c0b-bd98-4e85be8ed197
T1055.014	VDSO Hijacking	enterprise	privilege-escalation|stealth		98be40f2-c86b-4ade-b6fc-4964932040e5
T1055.015	ListPlanting	enterprise	privilege-escalation|stealth		eb2cb5cb-ae87-4de0-8c35-da2a17aafb99
T1056	Input Capture	enterprise	collection|credential-access		bb5a00de-e086-4859-a231-fa793f6797e2
T1056.001	Keylogging	enterprise	collection|credential-access		09a60ea3-a8d1-4ae5-976e-5783248b72a4
T1056.002	GUI Input Capture	enterprise	collection|credential-access		a2029942-0a85-4947-b23c-ca434698171d
T1056.003	Web Portal Capture	enterprise	collection|credential-access		69e5226d-05dc-4f15-95d7-44f5ed78d06e
T1056.004	Credential API Hooking	enterprise	collection|credential-access		f5946b5e-9408-485f-a7f7-b5efc88909b6
T1057	Process Discovery	enterprise	discovery		8f4a33ec-8b1f-4b80-a2f6-642b2e479580
T1058	Service Registry Permissions Weakness	enterprise	persistence|privilege-escalation	T1574.011	39a130e1-6ab7-434a-8bd2-418e7d9d6427
T1059	Command and Scripting Interpreter	enterprise	execution		7385dfaf-6886-4229-9ecd-6fd678040830
T1059.001	PowerShell	enterprise	execution		970a3432-3237-47ad-bcca-7d8cbb217736
T1059.002	AppleScript	enterprise	execution		37b11151-1776-4f8f-b328-30939fbf2ceb
T1059.003	Windows Command Shell	enterprise	execution		d1fcf083-a721-4223-aedf-bf8960798d62
T1059.004	Unix Shell	enterprise	execution		a9d4b653-6915-42af-98b2-5758c4ceee56
T1059.005	Visual Basic	enterprise	execution		dfd7cc1d-e1d8-4394-a198-97c4cab8aa67
T1059.006	Python	enterprise	execution		cc3502b5-30cc-4473-ad48-42d51a6ef6d1
T1059.007	JavaScript	enterprise	execution		0f4a0c76-ab2d-4cb0-85d3-3f0efb8cba0d
T1059.008	Network Device CLI	enterprise	execution		818302b2-d640-477b-bf88-873120ce85c4
T1059.009	Cloud API	enterprise	execution		55bb4471-ff1f-43b4-88c1-c9384ec47abf
T1059.010	AutoHotKey & AutoIT	enterprise	execution		3a32740a-11b0-4bcf-b0a9-3abd0f6d3cd5
T1059.011	Lua	enterprise	execution		afddee82-3385-4682-ad90-eeced33f2d07
T1059.012	Hypervisor CLI	enterprise	execution		d2d642da-61ff-4211-b4df-7923c9ca220c
T1059.013	Container CLI/API	enterprise	execution		c283d88f-8c23-4318-9da5-3d50cecad756
T1060	Registry Run Keys / Startup Folder	enterprise	persistence	T1547.001	9422fc14-1c43-410d-ab0f-a709b76c72dc
T1061	Graphical User Interface	enterprise	execution		a6525aec-acc4-47fe-92f9-b9b4de4b9228
T1062	Hypervisor	enterprise	persistence		4be89c7c-ace6-4876-9377-c8d54cef3d63
T1063	Security Software Discovery	enterprise	discovery	T1518.001	241814ae-de3f-4656-b49e-f9a80764d4b7
T1064	Scripting	enterprise	execution|stealth		7fd87010-3a00-4da3-b905-410525e8ec44
T1065	Uncommonly Used Port	enterprise	command-and-control	T1571	c848fcf7-6b62-4bde-8216-b6c157d48da0
T1066	Indicator Removal from Tools	enterprise	stealth	T1027.005	00d0b012-8a03-410e-95de-5826bf542de6
T1067	Bootkit	enterprise	persistence	T1542.003	02fefddc-fb1b-423f-a76b-7552dd211d4d
T1068	Exploitation for Privilege Escalation	enterprise	privilege-escalation		b21c3b2d-02e6-45b1-980b-e69051040839
T1069	Permission Groups Discovery	enterprise	discovery		15dbf668-795c-41e6-8219-f0447c0e64ce
T1069.001	Local Groups	enterprise	discovery		a01bf75f-00b2-4568-a58f-565ff9bf202b
T1069.002	Domain Groups	enterprise	discovery		2aed01ad-3df3-4410-a8cb-11ea4ded587c
T1069.003	Cloud Groups	enterprise	discovery		16e94db9-b5b1-4cd0-b851-f38fbd0a70f2
T1070	Indicator Removal	enterprise	stealth		799ace7f-e227-4411-baa0-8868704f2a69
T1070.001	Clear Windows Event Logs	enterprise	stealth	T1685.005	6495ae23-3ab4-43c5-a94f-5638a2c31fd2
T1070.002	Clear Linux or Mac System Logs	enterprise	stealth	T1685.006	2bce5b30-7014-4a5d-ade7-12913fe6ac36
T1070.003	Clear Command History	enterprise	stealth		3aef9463-9a7a-43ba-8957-a867e07c1e6a
T1070.004	File Deletion	enterprise	stealth		d63a3fb8-9452-4e9d-a60a-54be68d5998c
T1070.005	Network Share Connection Removal	enterprise	stealth		a750a9f6-0bde-4bb3-9aae-1e2786e9780c
T1070.006	Timestomp	enterprise	stealth		47f2d673-ca62-47e9-929b-1b0be9657611
T1070.007	Clear Network Connection History and Configurations	enterprise	stealth		3975dbb5-0e1e-4f5b-bae1-cf2ab84b46dc
T1070.008	Clear Mailbox Data	enterprise	stealth		438c967d-3996-4870-bfc2-3954752a1927
T1070.009	Clear Persistence	enterprise	stealth		d2c4e5ea-dbdf-4113-805a-b1e2a337fb33
T1070.010	Relocate Malware	enterprise	stealth		cc36eeae-2209-4e63-89d3-c97e19edf280
T1071	Application Layer Protocol	enterprise	command-and-control		355be19c-ffc9-46d5-8d50-d6a036c675b6
T1071.001	Web Protocols	enterprise	command-and-control		df8b2a25-8bdf-4856-953c-a04372b1c161
T1071.002	File Transfer Protocols	enterprise	command-and-control		9a60a291-8960-4387-8a4a-2ab5c18bb50b
T1071.003	Mail Protocols	enterprise	command-and-control		54b4c251-1f0e-4eba-ba6b-dbc7a6f6f06b
T1071.004	DNS	enterprise	command-and-control		1996eef1-ced3-4d7f-bf94-33298cabbf72
T1071.005	Publish/Subscribe Protocols	enterprise	command-and-control		241f9ea8-f6ae-4f38-92f5-cef5b7e539dd
T1072	Software Deployment Tools	enterprise	execution|lateral-movement		92a78814-b191-47ca-909c-1ccfe3777414
T1073	DLL Side-Loading	enterprise	stealth	T1574.002	b2001907-166b-4d71-bb3c-9d26c871de09
T1074	Data Staged	enterprise	collection		7dd95ff6-712e-4056-9626-312ea4ab4c5e
T1074.001	Local Data Staging	enterprise	collection		1c34f7aa-9341-4a48-bfab-af22e51aca6c
T1074.002	Remote Data Staging	enterprise	collection		359b00ad-9425-420b-bba5-6de8d600cbc0
T1075	Pass the Hash	enterprise	lateral-movement	T1550.002	c23b740b-a42b-47a1-aec2-9d48ddd547ff
T1076	Remote Desktop Protocol	enterprise	lateral-movement	T1021.001	51dea151-0898-4a45-967c-3ebee0420484
T1077	Windows Admin Shares	enterprise	lateral-movement	T1021.002	ffe742ed-9100-4686-9e00-c331da544787
T1078	Valid Accounts	enterprise	initial-access|persistence|privilege-escalation|stealth		b17a1a56-e99c-403c-8948-561df0cffe81
T1078.001	Default Accounts	enterprise	initial-access|persistence|privilege-escalation|stealth		6151cbea-819b-455a-9fa6-99a1cc58797d
T1078.002	Domain Accounts	enterprise	initial-access|persistence|privilege-escalation|stealth		c3d4bdd9-2cfe-4a80-9d0c-07a29ecdce8f
T1078.003	Local Accounts	enterprise	initial-access|persistence|privilege-escalation|stealth		fdc47f44-dd32-4b99-af5f-209f556f63c2
T1078.004	Cloud Accounts	enterprise	initial-access|persistence|privilege-escalation|stealth		f232fa7a-025c-4d43-abc7-318e81a73d65
T1079	Multilayer Encryption	enterprise	command-and-control	T1573	428ca9f8-0e33-442a-be87-f869cb4cf73e
T1080	Taint Shared Content	enterprise	lateral-movement		246fd3c7-f5e3-466d-8787-4c13d9e3b61c
T1081	Credentials in Files	enterprise	credential-access	T1552.001	ba8e391f-14b5-496f-81f2-2d5ecd646c1c
T1082	System Information Discovery	enterprise	discovery		354a7f88-63fb-41b5-a801-ce3b377b36f1
T1083	File and Directory Discovery	enterprise	discovery		7bc57495-ea59-4380-be31-a64af124ef18
T1084	Windows Management Instrumentation Event Subscription	enterprise	persistence	T1546.003	e906ae4d-1d3a-4675-be23-22f7311c0da4
T1085	Rundll32	enterprise	execution|stealth	T1218.011	62b8c999-dcc0-4755-bd69-09442d9359f5
T1086	PowerShell	enterprise	execution	T1059.001	f4882e23-8aa7-4b12-b28a-b349c12ee9e0
T1087	Account Discovery	enterprise	discovery		72b74d71-8169-42aa-92e0-e7b04b9f5a08
T1087.001	Local Account	enterprise	discovery		25659dd6-ea12-45c4-97e6-381e3e4b593e
T1087.002	Domain Account	enterprise	discovery		21875073-b0ee-49e3-9077-1e2a885359af
T1087.003	Email Account	enterprise	discovery		4bc31b94-045b-4752-8920-aebaebdb6470
T1087.004	Cloud Account	enterprise	discovery		8f104855-e5b7-4077-b1f5-bc3103b41abe
T1088	Bypass User Account Control	enterprise	privilege-escalation|stealth	T1548.002	ca1a3f50-5ebd-41f8-8320-2c7d6a6e88be
T1089	Disabling Security Tools	enterprise	stealth	T1685	2e0dd10b-676d-4964-acd0-8a404c92b044
T1090	Proxy	enterprise	command-and-control		731f4f55-b6d0-41d1-a7a9-072a66389aea
T1090.001	Internal Proxy	enterprise	command-and-control		f6dacc85-b37d-458e-b58d-74fc4bbf5755
T1090.002	External Proxy	enterprise	command-and-control		69b8fd78-40e8-4600-ae4d-662c9d7afdb3
T1090.003	Multi-hop Proxy	enterprise	command-and-control		a782ebe2-daba-42c7-bc82-e8e9d923162d
T1090.004	Domain Fronting	enterprise	command-and-control		ca9d3402-ada3-484d-876a-d717bd6e05f2
T1091	Replication Through Removable Media	enterprise	initial-access|lateral-movement		3b744087-9945-4a6f-91e8-9dbceda417a4
T1092	Communication Through Removable Media	enterprise	command-and-control		64196062-5210-42c3-9a02-563a0d1797ef
T1093	Process Hollowing	enterprise	stealth	T1055.012	1c338d0f-a65e-4073-a5c1-c06878849f21
T1094	Custom Command and Control Protocol	enterprise	command-and-control	T1095	f72eb8a8-cd4c-461d-a814-3f862befbf00
T1095	Non-Application Layer Protocol	enterprise	command-and-control		c21d5a77-d422-4a69-acd7-2c53c1faa34b
T1096	NTFS File Attributes	enterprise	stealth	T1564.004	f2d44246-91f1-478a-b6c8-1227e0ca109d
T1097	Pass the Ticket	enterprise	lateral-movement	T1550.003	a257ed11-ff3b-4216-8c9d-3938ef57064c
T1098	Account Manipulation	enterprise	persistence|privilege-escalation		a10641f4-87b4-45a3-a906-92a149cb2c27
T1098.001	Additional Cloud Credentials	enterprise	persistence|privilege-escalation		8a2f40cf-8325-47f9-96e4-b1ca4c7389bd
T1098.002	Additional Email Delegate Permissions	enterprise	persistence|privilege-escalation		e74de37c-a829-446c-937d-56a44f0e9306
T1098.003	Additional Cloud Roles	enterprise	persistence|privilege-escalation		2dbbdcd5-92cf-44c0-aea2-fe24783a6bc3
T1098.004	SSH Authorized Keys	enterprise	persistence|privilege-escalation		6b57dc31-b814-4a03-8706-28bc20d739c4
T1098.005	Device Registration	enterprise	persistence|privilege-escalation		7decb26c-715c-40cf-b7e0-026f7d7cc215
T1098.006	Additional Container Cluster Roles	enterprise	persistence|privilege-escalation		35d30338-5bfa-41b0-a170-ec06dfd75f64
T1098.007	Additional Local or Domain Groups	enterprise	persistence|privilege-escalation		3e6831b2-bf4c-4ae6-b328-2e7c6633b291
T1099	Timestomp	enterprise	stealth	T1070.006	128c55d3-aeba-469f-bd3e-c8996ab4112a
T1100	Web Shell	enterprise	persistence|privilege-escalation	T1505.003	c16e5409-ee53-4d79-afdc-4099dc9292df
T1101	Security Support Provider	enterprise	persistence	T1547.005	6c174520-beea-43d9-aac6-28fb77f3e446
T1102	Web Service	enterprise	command-and-control		830c9528-df21-472c-8c14-a036bf17d665
T1102.001	Dead Drop Resolver	enterprise	command-and-control		f7827069-0bf2-4764-af4f-23fae0d181b7
T1102.002	Bidirectional Communication	enterprise	command-and-control		be055942-6e63-49d7-9fa1-9cb7d8a8f3f4
T1102.003	One-Way Communication	enterprise	command-and-control		9c99724c-a483-4d60-ad9d-7f004e42e8e8
T1103	AppInit DLLs	enterprise	persistence|privilege-escalation	T1546.010	317fefa6-46c7-4062-adb6-2008cf6bcb41
T1104	Multi-Stage Channels	enterprise	command-and-control		84e02621-8fdf-470f-bd58-993bb6a89d91
T1105	Ingress Tool Transfer	enterprise	command-and-control		e6919abc-99f9-4c6c-95a5-14761e7b2add
T1106	Native API	enterprise	execution		391d824f-0ef1-47a0-b0ee-c59a75e27670
T1107	File Deletion	enterprise	stealth	T1070.004	56fca983-1cf1-4fd1-bda0-5e170a37ab59
T1108	Redundant Access	enterprise	persistence|stealth		6aabc5ec-eae6-422c-8311-38d45ee9838a
T1109	Component Firmware	enterprise	persistence|stealth	T1542.002	10d5f3b7-6be6-4da5-9a77-0f1e2bbfcc44
T1110	Brute Force	enterprise	credential-access		a93494bb-4b80-4ea1-8695-3236a49916fd
T1110.001	Password Guessing	enterprise	credential-access		09c4c11e-4fa1-4f8c-8dad-3cf8e69ad119
T1110.002	Password Cracking	enterprise	credential-access		1d24cdee-9ea2-4189-b08e-af110bf2435d
T1110.003	Password Spraying	enterprise	credential-access		692074ae-bb62-4a5e-a735-02cb6bde458c
T1110.004	Credential Stuffing	enterprise	credential-access		b2d03cea-aec1-45ca-9744-9ee583c1e1cc
T1111	Multi-Factor Authentication Interception	enterprise	credential-access		dd43c543-bb85-4a6f-aa6e-160d90d06a49
T1112	Modify Registry	enterprise	defense-impairment|persistence		57340c81-c025-4189-8fa0-fc7ede51bae4
T1113	Screen Capture	enterprise	collection		0259baeb-9f63-4c69-bf10-eb038c390688
T1114	Email Collection	enterprise	collection		1608f3e1-598a-42f4-a01a-2e252e81728f
T1114.001	Local Email Collection	enterprise	collection		1e9eb839-294b-48cc-b0d3-c45555a2a004
T1114.002	Remote Email Collection	enterprise	collection		b4694861-542c-48ea-9eb1-10d356e7140a
T1114.003	Email Forwarding Rule	enterprise	collection		7d77a07d-02fe-4e88-8bd9-e9c008c01bf0
T1115	Clipboard Data	enterprise	collection		30973a08-aed9-4edf-8604-9084ce1b5c4f
T1116	Code Signing	enterprise	stealth	T1553.002	1b84d551-6de8-4b96-9930-d177677c3b1d
T1117	Regsvr32	enterprise	execution|stealth	T1218.010	68f7e3a1-f09f-4164-9a62-16b648a0dd5a
T1118	InstallUtil	enterprise	execution|stealth	T1218.004	f792d02f-813d-402b-86a5-ab98cb391d3b
T1119	Automated Collection	enterprise	collection		30208d3e-0d6b-43c8-883e-44462a514619
T1120	Peripheral Device Discovery	enterprise	discovery		348f1eef-964b-4eb6-bb53-69b3dcb0c643
T1121	Regsvcs/Regasm	enterprise	execution|stealth	T1218.009	215190a9-9f02-4e83-bb5f-e0589965a302
T1122	Component Object Model Hijacking	enterprise	persistence|stealth	T1546.015	9b52fca7-1a36-4da0-b62d-da5bd83b4d69
T1123	Audio Capture	enterprise	collection		1035cdf2-3e5f-446f-a7a7-e8f6d7925967
T1124	System Time Discovery	enterprise	discovery		f3c544dc-673c-4ef3-accb-53229f1ae077
T1125	Video Capture	enterprise	collection		6faf650d-bf31-4eb4-802d-1000cf38efaf
T1126	Network Share Connection Removal	enterprise	stealth	T1070.005	e7eab98d-ae11-4491-bd28-a53ba875865a
T1127	Trusted Developer Utilities Proxy Execution	enterprise	execution|stealth		ff25900d-76d5-449b-a351-8824e62fc81b
T1127.001	MSBuild	enterprise	execution|stealth		c92e3d68-2349-49e4-a341-7edca2deff96
T1127.002	ClickOnce	enterprise	execution|stealth		cc279e50-df85-4c8e-be80-6dc2eda8849c
T1127.003	JamPlus	enterprise	execution|stealth		7d356151-a69d-404e-896b-71618952702a
T1128	Netsh Helper DLL	enterprise	persistence	T1546.007	bb0e0cb5-f3e4-4118-a4cb-6bf13bfbc9f2
T1129	Shared Modules	enterprise	execution		0a5231ec-41af-4a35-83d0-6bdf11f28c65
T1130	Install Root Certificate	enterprise	stealth	T1553.004	d519cfd5-f3a8-43a9-a846-ed0bb40672b1
T1131	Authentication Package	enterprise	persistence	T1547.002	52d40641-c480-4ad5-81a3-c80ccaddf82d
T1132	Data Encoding	enterprise	command-and-control		cc7b8c4e-9be0-47ca-b0bb-83915ec3ee2f
T1132.001	Standard Encoding	enterprise	command-and-control		04fd5427-79c7-44ea-ae13-11b24778ff1c
T1132.002	Non-Standard Encoding	enterprise	command-and-control		d467bc38-284b-4a00-96ac-125f447799fc
T1133	External Remote Services	enterprise	initial-access|persistence		10d51417-ee35-4589-b1ff-b6df1c334e8d
T1134	Access Token Manipulation	enterprise	privilege-escalation|stealth		dcaa092b-7de9-4a21-977f-7fcb77e89c48
T1134.001	Token Impersonation/Theft	enterprise	privilege-escalation|stealth		86850eff-2729-40c3-b85e-c4af26da4a2d
T1134.002	Create Process with Token	enterprise	privilege-escalation|stealth		677569f9-a8b0-459e-ab24-7f18091fa7bf
T1134.003	Make and Impersonate Token	enterprise	privilege-escalation|stealth		8cdeb020-e31e-4f88-a582-f53dcfbda819
T1134.004	Parent PID Spoofing	enterprise	privilege-escalation|stealth		93591901-3172-4e94-abf8-6034ab26f44a
T1134.005	SID-History Injection	enterprise	privilege-escalation|stealth		b7dc639b-24cd-482d-a7f1-8897eda21023
T1135	Network Share Discovery	enterprise	discovery		3489cfc5-640f-4bb3-a103-9137b97de79f
T1136	Create Account	enterprise	persistence		e01be9c5-e763-4caf-aeb7-000b416aef67
T1136.001	Local Account	enterprise	persistence		635cbe30-392d-4e27-978e-66774357c762
T1136.002	Domain Account	enterprise	persistence		7610cada-1499-41a4-b3dd-46467b68d177
T1136.003	Cloud Account	enterprise	persistence		a009cb25-4801-4116-9105-80a91cf15c1b
T1137	Office Application Startup	enterprise	persistence		2c4d4e92-0ccf-4a97-b54c-86d662988a53
T1137.001	Office Template Macros	enterprise	persistence		79a47ad0-fc3b-4821-9f01-a026b1ddba21
T1137.002	Office Test	enterprise	persistence		ed7efd4d-ce28-4a19-a8e6-c58011eb2c7a
T1137.003	Outlook Forms	enterprise	persistence		a9e2cea0-c805-4bf8-9e31-f5f0513a3634
T1137.004	Outlook Home Page	enterprise	persistence		bf147104-abf9-4221-95d1-e81585859441
T1137.005	Outlook Rules	enterprise	persistence		3d1b9d7e-3921-4d25-845a-7d9f15c0da44
T1137.006	Add-ins	enterprise	persistence		34f1d81d-fe88-4f97-bd3b-a3164536255d
T1138	Application Shimming	enterprise	persistence|privilege-escalation	T1546.011	7c93aa74-4bc0-4a9e-90ea-f25f86301566
T1139	Bash History	enterprise	credential-access	T1552.003	44dca04b-808d-46ca-b25f-d85236d4b9f8
T1140	Deobfuscate/Decode Files or Information	enterprise	stealth		3ccef7ae-cb5e-48f6-8302-897105fbf55c
T1141	Input Prompt	enterprise	credential-access	T1056.002	91ce1ede-107f-4d8b-bf4c-735e8789c94b
T1142	Keychain	enterprise	credential-access	T1555.001	9e09ddb2-1746-4448-9cad-7f8b41777d6d
T1143	Hidden Window	enterprise	stealth	T1564.003	04ee0cb7-dac3-4c6c-9387-4c6aa096f4cf
T1144	Gatekeeper Bypass	enterprise	stealth	T1553.001	6fb6408c-0db3-41d9-a3a1-a32e5f16454e
T1145	Private Keys	enterprise	credential-access	T1552.004	56ff457d-5e39-492b-974c-dfd2b8603ffe
T1146	Clear Command History	enterprise	stealth	T1070.003	d3046a90-580c-4004-8208-66915bc29830
T1147	Hidden Users	enterprise	stealth	T1564.002	ce73ea43-8e77-47ba-9c11-5e9c9c58b9ff
T1148	HISTCONTROL	enterprise	stealth	T1690	086952c4-5b90-4185-b573-02bad8e11953
T1149	LC_MAIN Hijacking	enterprise	stealth		a0a189c8-d3bd-4991-bf6f-153d185ee373
T1150	Plist Modification	enterprise	persistence|privilege-escalation|stealth	T1547.011	06780952-177c-4247-b978-79c357fb311f
T1151	Space after Filename	enterprise	execution|stealth	T1036.006	e2907cea-4b43-4ed7-a570-0fdf0fbeea00
T1152	Launchctl	enterprise	execution|persistence|stealth	T1569.001	53bfc8bf-8f76-4cd7-8958-49a884ddb3ee
T1153	Source	enterprise	execution		45d84c8b-c1e2-474d-a14d-69b5de0a2bc0
T1154	Trap	enterprise	execution|persistence	T1546.005	b53dbcc6-147d-48bb-9df4-bcb8bb808ff6
T1155	AppleScript	enterprise	execution	T1059.002	5ad95aaa-49c1-4784-821d-2e83f47b079b
T1156	Malicious Shell Modification	enterprise	persistence	T1546.004	01df3350-ce05-4bdf-bdf8-0a919a66d4a8
T1157	Dylib Hijacking	enterprise	persistence|privilege-escalation	T1574.004	aa8bfbc9-78dc-41a4-a03b-7453e0fdccda
T1158	Hidden Files and Directories	enterprise	persistence|stealth	T1564.001	dc27c2ec-c5f9-4228-ba57-d67b590bda93
T1159	Launch Agent	enterprise	persistence	T1543.001	dd901512-6e37-4155-943b-453e3777b125
T1160	Launch Daemon	enterprise	persistence|privilege-escalation	T1543.004	e99ec083-abdd-48de-ad87-4dbf6f8ba2a4
T1161	LC_LOAD_DYLIB Addition	enterprise	persistence	T1546.006	04ef4356-8926-45e2-9441-634b6f3dcecb
T1162	Login Item	enterprise	persistence	T1547.011	36675cd3-fe00-454c-8516-aebecacbe9d9
T1163	Rc.common	enterprise	persistence	T1037.004	18d4ab39-12ed-4a16-9fdb-ae311bba4a0f
T1164	Re-opened Applications	enterprise	persistence	T1547.007	6a3be63a-64c5-4678-a036-03ff8fc35300
T1165	Startup Items	enterprise	persistence|privilege-escalation	T1037.005	2ba5aa71-9d15-4b22-b726-56af06d9ad2f
T1166	Setuid and Setgid	enterprise	persistence|privilege-escalation	T1548.001	c0df6533-30ee-4a4a-9c6d-17af5abdf0b2
T1167	Securityd Memory	enterprise	credential-access	T1555.002	2715c335-1bf2-4efe-9f18-0691317ff83b
T1168	Local Job Scheduling	enterprise	execution|persistence	T1053	c0a384a4-9a25-40e1-97b6-458388474bc8
T1169	Sudo	enterprise	privilege-escalation	T1548.003	9e80ddfb-ce32-4961-a778-ca6a10cfae72
T1170	Mshta	enterprise	execution|stealth	T1218.005	a127c32c-cbb0-4f9d-be07-881a792408ec
T1171	LLMNR/NBT-NS Poisoning and Relay	enterprise	credential-access	T1557.001	0dbf5f1b-a560-4d51-ac1b-d70caab3e1f0
T1172	Domain Fronting	enterprise	command-and-control	T1090.004	1ce03c65-5946-4ac9-9d4d-66db87e024bd
T1173	Dynamic Data Exchange	enterprise	execution	T1559.002	edbe24e9-aec4-4994-ac75-6a6bc7f1ddd0
T1174	Password Filter DLL	enterprise	credential-access	T1556.002	b8c5c9dd-a662-479d-9428-ae745872537c
T1175	Component Object Model and Distributed COM	enterprise	execution|lateral-movement		772bc7a8-a157-42cc-8728-d648e25c7fe7
T1176	Software Extensions	enterprise	persistence		389735f1-f21c-4208-b8f0-f8031e7169b8
T1176.001	Browser Extensions	enterprise	persistence		278716b1-61ce-4a74-8d17-891d0c494101
T1176.002	IDE Extensions	enterprise	persistence		66b34be7-6915-4b83-8d5a-b0f0592b5e41
T1177	LSASS Driver	enterprise	execution|persistence	T1547.008	6e6845c2-347a-4a6f-a2d1-b74a18ebd352
T1178	SID-History Injection	enterprise	privilege-escalation	T1134.005	1df0326d-2fbc-4d08-a16b-48365f1e742d
T1179	Hooking	enterprise	credential-access|persistence|privilege-escalation	T1056.004	66f73398-8394-4711-85e5-34c8540b22a5
T1180	Screensaver	enterprise	persistence	T1546.002	2892b9ee-ca9f-4723-b332-0dc6e843a8ae
T1181	Extra Window Memory Injection	enterprise	privilege-escalation|stealth	T1055.011	52f3d5a6-8a0f-4f82-977e-750abf90d0b0
T1182	AppCert DLLs	enterprise	persistence|privilege-escalation	T1546.009	4bf5845d-a814-4490-bc5c-ccdee6043025
T1183	Image File Execution Options Injection	enterprise	persistence|privilege-escalation|stealth	T1546.012	62166220-e498-410f-a90a-19d4339d4e99
T1184	SSH Hijacking	enterprise	lateral-movement	T1563.001	c1b11bf7-c68e-4fbf-a95b-28efbe7953bb
T1185	Browser Session Hijacking	enterprise	collection		544b0346-29ad-41e1-a808-501bb4193f47
T1186	Process Doppelgänging	enterprise	stealth	T1055.013	c1a452f3-6499-4c12-b7e9-a6a0a102af76
T1187	Forced Authentication	enterprise	credential-access		b77cf5f3-6060-475d-bd60-40ccbf28fdc2
T1188	Multi-hop Proxy	enterprise	command-and-control	T1090.003	7d751199-05fa-4a72-920f-85df4506c76c
T1189	Drive-by Compromise	enterprise	initial-access		d742a578-d70e-4d0e-96a6-02a9c30204e6
T1190	Exploit Public-Facing Application	enterprise	initial-access		3f886f2a-874f-4333-b794-aa6075009b1c
T1191	CMSTP	enterprise	execution|stealth	T1218.003	7d6f590f-544b-45b4-9a42-e0805f342af3
T1192	Spearphishing Link	enterprise	initial-access	T1566.002	20138b9d-1aac-4a26-8654-a36b6bbf2bba
T1193	Spearphishing Attachment	enterprise	initial-access	T1566.001	6aac77c4-eaf2-4366-8c13-ce50ab951f38
T1194	Spearphishing via Service	enterprise	initial-access	T1566.003	d3df754e-997b-4cf9-97d4-70feb3120847
T1195	Supply Chain Compromise	enterprise	initial-access		3f18edba-28f4-4bb9-82c3-8aa60dcac5f7
T1195.001	Compromise Software Dependencies and Development Tools	enterprise	initial-access		191cc6af-1bb2-4344-ab5f-28e496638720
T1195.002	Compromise Software Supply Chain	enterprise	initial-access		bd369cd9-abb8-41ce-b5bb-fff23ee86c00
T1195.003	Compromise Hardware Supply Chain	enterprise	initial-access		39131305-9282-45e4-ac3b-591d2d4fc3ef
T1196	Control Panel Items	enterprise	execution|stealth	T1218.002	8df54627-376c-487c-a09c-7d2b5620f56e
T1197	BITS Jobs	enterprise	execution|persistence|stealth		c8e87b83-edbb-48d4-9295-4974897525b7
T1198	SIP and Trust Provider Hijacking	enterprise	persistence|stealth	T1553.003	72b5ef57-325c-411b-93ca-a3ca6fa17e31
T1199	Trusted Relationship	enterprise	initial-access		9fa07bef-9c81-421e-a8e5-ad4366c5a925
T1200	Hardware Additions	enterprise	initial-access		d40239b3-05ff-46d8-9bdd-b46d13463ef9
T1201	Password Policy Discovery	enterprise	discovery		b6075259-dba3-44e9-87c7-e954f37ec0d5
T1202	Indirect Command Execution	enterprise	stealth		3b0e52ce-517a-4614-a523-1bd5deef6c5e
T1203	Exploitation for Client Execution	enterprise	execution		be2dcee9-a7a7-4e38-afd6-21b31ecc3d63
T1204	User Execution	enterprise	execution		8c32eb4d-805f-4fc5-bf60-c4d476c131b5
T1204.001	Malicious Link	enterprise	execution		ef67e13e-5598-4adc-bdb2-998225874fa9
T1204.002	Malicious File	enterprise	execution		232b7f21-adf9-4b42-b936-b9d6f7df856e
T1204.003	Malicious Image	enterprise	execution		b0c74ef9-c61e-4986-88cb-78da98a355ec
T1204.004	Malicious Copy and Paste	enterprise	execution		e261a979-f354-41a8-963e-6cadac27c4bf
T1204.005	Malicious Library	enterprise	execution		73b24a10-6bf4-4af1-a81e-67b8bcb6c4e6
T1205	Traffic Signaling	enterprise	command-and-control|persistence|stealth		451a9977-d255-43c9-b431-66de80130c8c
T1205.001	Port Knocking	enterprise	command-and-control|persistence|stealth		8868cb5b-d575-4a60-acb2-07d37389a2fd
T1205.002	Socket Filters	enterprise	command-and-control|persistence|stealth		005cc321-08ce-4d17-b1ea-cb5275926520
T1206	Sudo Caching	enterprise	privilege-escalation	T1548.003	2169ba87-1146-4fc7-a118-12b72251db7e
T1207	Rogue Domain Controller	enterprise	defense-impairment		564998d8-ab3e-4123-93fb-eccaa6b9714a
T1208	Kerberoasting	enterprise	credential-access	T1558.003	b39d03cb-7b98-41c4-a878-c40c1a913dc0
T1209	Time Providers	enterprise	persistence	T1547.003	dce31a00-1e90-4655-b0f9-e2e71a748a87
T1210	Exploitation of Remote Services	enterprise	lateral-movement		9db0cf3a-a3c9-4012-8268-123b9db6fd82
T1211	Exploitation for Stealth	enterprise	stealth		fe926152-f431-4baf-956c-4ad3cb0bf23b
T1212	Exploitation for Credential Access	enterprise	credential-access		9c306d8d-cde7-4b4c-b6e8-d0bb16caca36
T1213	Data from Information Repositories	enterprise	collection		d28ef391-8ed4-45dc-bc4a-2f43abf54416
T1213.001	Confluence	enterprise	collection		7ad38ef1-381a-406d-872a-38b136eb5ecc
T1213.002	Sharepoint	enterprise	collection		0c4b4fda-9062-47da-98b9-ceae2dcf052a
T1213.003	Code Repositories	enterprise	collection		cff94884-3b1c-4987-a70b-6d5643c621c3
T1213.004	Customer Relationship Management Software	enterprise	collection		bbfbb096-6561-4d7d-aa2c-a5ee8e44c696
T1213.005	Messaging Applications	enterprise	collection		fb75213f-cfb0-40bf-a02f-3bad93d6601e
T1213.006	Databases	enterprise	collection		248d3fe1-7fe1-4d71-91c7-8bb7ef35cad3
T1214	Credentials in Registry	enterprise	credential-access	T1552.002	2edd9d6a-5674-4326-a600-ba56de467286
T1215	Kernel Modules and Extensions	enterprise	persistence	T1547.006	6be14413-578e-46c1-8304-310762b3ecd5
T1216	System Script Proxy Execution	enterprise	stealth		f6fe9070-7a65-49ea-ae72-76292f42cebe
T1216.001	PubPrn	enterprise	stealth		09cd431f-eaf4-4d2a-acaf-2a7acfe7ed58
T1216.002	SyncAppvPublishingServer	enterprise	stealth		e6f19759-dde3-47fc-99cc-d9f5fa4ade60
T1217	Browser Information Discovery	enterprise	discovery		5e4a2073-9643-44cb-a0b5-e7f4048446c7
T1218	System Binary Proxy Execution	enterprise	stealth		457c7820-d331-465a-915e-42f85500ccc4
T1218.001	Compiled HTML File	enterprise	stealth		a6937325-9321-4e2e-bb2b-3ed2d40b2a9d
T1218.002	Control Panel	enterprise	stealth		4ff5d6a8-c062-4c68-a778-36fc5edd564f
T1218.003	CMSTP	enterprise	stealth		4cbc6a62-9e34-4f94-8a19-5c1a11392a49
T1218.004	InstallUtil	enterprise	stealth		2cd950a6-16c4-404a-aa01-044322395107
T1218.005	Mshta	enterprise	stealth		840a987a-99bd-4a80-a5c9-0cb2baa6cade
T1218.007	Msiexec	enterprise	stealth		365be77f-fc0e-42ee-bac8-4faf806d9336
T1218.008	Odbcconf	enterprise	stealth		6e3bd510-6b33-41a4-af80-2d80f3ee0071
T1218.009	Regsvcs/Regasm	enterprise	stealth		c48a67ee-b657-45c1-91bf-6cdbe27205f8
T1218.010	Regsvr32	enterprise	stealth		b97f1d35-4249-4486-a6b5-ee60ccf24fab
T1218.011	Rundll32	enterprise	stealth		045d0922-2310-4e60-b5e4-3302302cb3c5
T1218.012	Verclsid	enterprise	stealth		808e6329-ca91-4b87-ac2d-8eadc5f8f327
T1218.013	Mavinject	enterprise	stealth		1bae753e-8e52-4055-a66d-2ead90303ca9
T1218.014	MMC	enterprise	stealth		ffbcfdb0-de22-4106-9ed3-fc23c8a01407
T1218.015	Electron Applications	enterprise	stealth		561ae9aa-c28a-4144-9eec-e7027a14c8c3
T1219	Remote Access Tools	enterprise	command-and-control		4061e78c-1284-44b4-9116-73e4ac3912f7
T1219.001	IDE Tunneling	enterprise	command-and-control		77e29a47-e263-4f11-8692-e5012f44dbac
T1219.002	Remote Desktop Software	enterprise	command-and-control		d4287702-e2f7-4946-bdfa-2c7f5aaa5032
T1219.003	Remote Access Hardware	enterprise	command-and-control		a9fb6b3f-4a3c-4703-a4f1-f55f83d1e017
T1220	XSL Script Processing	enterprise	stealth		ebbe170d-aa74-4946-8511-9921243415a3
T1221	Template Injection	enterprise	stealth		dc31fe1e-d722-49da-8f5f-92c7b5aff534
T1222	File and Directory Permissions Modification	enterprise	defense-impairment		65917ae0-b854-4139-83fe-bf2441cf0196
T1222.001	Windows Permissions	enterprise	defense-impairment		34e793de-0274-4982-9c1a-246ed1c19dee
T1222.002	Linux and Mac Permissions	enterprise	defense-impairment		09b130a2-a77e-4af0-a361-f46f9aad1345
T1223	Compiled HTML File	enterprise	execution|stealth	T1218.001	d21a2069-23d5-4043-ad6d-64f6b644cb1a
T1398	Boot or Logon Initialization Scripts	mobile	persistence		46d818a5-67fa-4585-a7fc-ecf15376c8d5
T1399	Modify Trusted Execution Environment	mobile	defense-evasion|persistence		f1c3d071-0c24-483d-aca0-e8b8496ce468
T1400	Modify System Partition	mobile	defense-evasion|impact|persistence	T1625.001	c5089859-b21f-40a3-8be4-63e381b8b1c0
T1401	Device Administrator Permissions	mobile	privilege-escalation	T1626.001	82f04b1e-5371-4a6f-be06-411f0f43b483
T1402	Broadcast Receivers	mobile	execution|persistence	T1624.001	bd4d32f5-eed4-4018-a649-40b229dd1d69
T1403	Modify Cached Executable Code	mobile	persistence		88932a8c-3a17-406f-9431-1da3ff19f6d6
T1404	Exploitation for Privilege Escalation	mobile	privilege-escalation		351c0927-2fc1-4a2c-ad84-cbbee7eb8172
T1405	Exploit TEE Vulnerability	mobile	credential-access|privilege-escalation		ef771e03-e080-43b4-a619-ac6f84899884
T1406	Obfuscated Files or Information	mobile	defense-evasion		d13fa042-8f26-44e1-a2a8-af0bf8e2ac9a
T1406.001	Steganography	mobile	defense-evasion		fa801609-ca8e-415e-815e-65f3826ff4df
T1406.002	Software Packing	mobile	defense-evasion		51636761-2e35-44bf-9e56-e337adf97174
T1407	Download New Code at Runtime	mobile	defense-evasion		6c49d50f-494d-4150-b774-a655022d20a6
T1408	Disguise Root/Jailbreak Indicators	mobile	defense-evasion	T1630.003	b332a960-3c04-495a-827f-f17a5daed3a6
T1409	Stored Application Data	mobile	collection		702055ac-4e54-4ae9-9527-e23a38e0b160
T1410	Network Traffic Capture or Redirection	mobile	collection|credential-access	T1638	3b0b604f-10db-41a0-b54c-493124d455b9
T1411	Input Prompt	mobile	credential-access	T1417.002	3dd58c80-4c2e-458c-9503-1b2cd273c4d2
T1412	Capture SMS Messages	mobile	collection|credential-access	T1636.004	e8b4e1ec-8e3b-484c-9038-4459b1ed8060
T1413	Access Sensitive Data in Device Logs	mobile	collection|credential-access		29e07491-8947-43a3-8d4e-9a787c45f3d3
T1414	Clipboard Data	mobile	collection|credential-access		c4b96c0b-cb58-497a-a1c2-bb447d79d692
T1415	URL Scheme Hijacking	mobile	credential-access	T1635.001	8f142a25-f6c3-4520-bd50-2ae3ab50ed3e
T1416	URI Hijacking	mobile	credential-access	T1635.001	77e30eee-fd48-40b4-99ec-73e97c158b58
T1417	Input Capture	mobile	collection|credential-access		a8c31121-852b-46bd-9ba4-674ae5afe7ad
T1417.001	Keylogging	mobile	collection|credential-access		b1c95426-2550-4621-8028-ceebf28b3a47
T1417.002	GUI Input Capture	mobile	collection|credential-access		4c58b7c6-a839-4789-bda9-9de33e4d4512
T1418	Software Discovery	mobile	discovery		198ce408-1470-45ee-b47f-7056050d4fc2
T1418.001	Security Software Discovery	mobile	discovery		1d44f529-6fe6-489f-8a01-6261ac43f05e
T1419	Device Type Discovery	mobile	discovery	T1426	89fcd02f-62dc-40b9-a54b-9ac4b1baef05
T1420	File and Directory Discovery	mobile	discovery		cf28ca46-1fd3-46b4-b1f6-ec0b72361848
T1421	System Network Connections Discovery	mobile	discovery		dd818ea5-adf5-41c7-93b5-f3b839a219fb
T1422	System Network Configuration Discovery	mobile	discovery		d4536441-1bcc-49fa-80ae-a596ed3f7ffd
T1422.001	Internet Connection Discovery	mobile	discovery		45a5fe76-eda3-4d40-8f22-c186efd6278d
T1422.002	Wi-Fi Discovery	mobile	discovery		be63612f-a48f-44f2-a7a6-1763509fcf80
T1423	Network Service Scanning	mobile	discovery		2de38279-043e-47e8-aaad-1b07af6d0790
T1424	Process Discovery	mobile	discovery		1b51f5bc-b97a-498a-8dbd-bc6b1901bf19
T1425	Insecure Third-Party Libraries			T1474	11bd699b-f2c2-4e48-bf46-fb3f8acd9799
T1426	System Information Discovery	mobile	discovery		e2ea7f6b-8d4f-49c3-819d-660530d12b77
T1427	Attack PC via USB Connection	mobile	lateral-movement		a0464539-e1b7-4455-a355-12495987c300
T1428	Exploitation of Remote Services	mobile	lateral-movement		22379609-a99f-4a01-bd7e-70f3e105859d
T1429	Audio Capture	mobile	collection		6683aa0c-d98a-4f5b-ac57-ca7e9934a760
T1430	Location Tracking	mobile	collection|discovery		99e6295e-741b-4857-b6e5-64989eb039b4
T1430.001	Remote Device Management Services	mobile	collection|discovery		9ef05e3d-52db-4c12-be4f-519214bbe91f
T1430.002	Impersonate SS7 Nodes	mobile	collection|discovery		0f4fb01b-d57a-4375-b7a2-342c9d3248f7
T1431	App Delivered via Web Download			T1476	6b846ad0-cc20-4db6-aa34-91561397c5e2
T1432	Access Contact List	mobile	collection	T1636.003	4e6620ac-c30c-4f6d-918e-fa20cae7c1ce
T1433	Access Call Log	mobile	collection	T1636.002	79eec66a-9bd0-4a3f-ac82-19159e94bd44
T1434	App Delivered via Email Attachment			T1476	1f96d624-8409-4472-ad8a-30618ee6b2e2
T1435	Access Calendar Entries	mobile	collection	T1636.001	62adb627-f647-498e-b4cc-41499361bacb
T1436	Commonly Used Port	mobile	command-and-control|exfiltration		3911658a-6506-4deb-9ab4-595a51ae71ad
T1437	Application Layer Protocol	mobile	command-and-control		6a3f6490-9c44-40de-b059-e5940f246673
T1437.001	Web Protocols	mobile	command-and-control		2282a98b-5049-4f61-9381-55baca7c1add
T1438	Exfiltration Over Other Network Medium	mobile	command-and-control	T1644	b3c2e5de-0941-4b57-ba61-af029eb5517a
T1439	Eavesdrop on Insecure Network Communication	mobile	network-effects	T1638	393e8c12-a416-4575-ba90-19cc85656796
T1440	Detect App Analysis Environment			T1475	b765efd1-02e6-4e67-aebf-0fef5c37e54b
T1441	Stolen Developer Credentials or Signing Keys			T1475	a21a6a79-f9a1-4c87-aed9-ba2d79536881
T1442	Fake Developer Accounts			T1475	e30cc912-7ea1-4683-9219-543b86cbdec9
T1443	Remotely Install Application			T1475	831e3269-da49-48ac-94dc-948008e8fd16
T1444	Masquerade as Legitimate Application	mobile	defense-evasion|initial-access		a93ccb8f-3996-42e2-b7c7-bb599d4e205f
T1445	Abuse of iOS Enterprise App Signing Key			T1476	51aedbd6-2837-4d15-aeb0-cb09f2bf22ac
T1446	Device Lockout	mobile	defense-evasion|impact	T1629.002	9d7c32f4-ab39-49dc-8055-8106bc2294a1
T1447	Delete Device Data	mobile	defense-evasion|impact	T1630.002	8e27551a-5080-4148-a584-c64348212e4f
T1448	Carrier Billing Fraud	mobile	impact	T1643	8f0e39c6-82c9-41ec-9f93-5696c0f2e274
T1449	Exploit SS7 to Redirect Phone Calls/SMS	mobile	network-effects		fb3fa94a-3aee-4ab0-b7e7-abdf0a51286d
T1450	Exploit SS7 to Track Device Location	mobile	network-effects	T1430.002	52651225-0b3a-482d-aa7e-10618fd063b5
T1451	SIM Card Swap	mobile	initial-access		a64a820a-cb21-471f-920c-506a2ff04fa5
T1452	Manipulate App Store Rankings or Ratings	mobile	impact	T1643	76c12fc8-a4eb-45d6-a3b7-e371a7248f69
T1453	Abuse Accessibility Features	mobile	collection|credential-access		2204c371-6100-4ae0-82f3-25c07c29772a
T1454	Malicious SMS Message	mobile	collection	revoked	0bcc4ec1-a897-49a9-a9ff-c00df1d1209d
T1455	Exploit Baseband Vulnerability			T1477	c91c304a-975d-4501-9789-0db1c57afd3f
T1456	Drive-By Compromise	mobile	initial-access		fd339382-bfec-4bf0-8d47-1caedc9e7e57
T1457	Malicious Media Content			T1456	a9cab8f6-4c94-4c9b-9e7d-9d863ff53431
T1458	Replication Through Removable Media	mobile	initial-access|lateral-movement		667e5707-3843-4da8-bd34-88b922526f0d
T1459	Device Unlock Code Guessing or Brute Force			T1461	f296fc9c-2ff5-43ee-941e-6b49c438270a
T1460	Biometric Spoofing			T1461	45dcbc83-4abc-4de1-b643-e528d1e9df09
T1461	Lockscreen Bypass	mobile	initial-access		dfe29258-ce59-421c-9dee-e85cb9fa90cd
T1462	Malicious Software Development Tools			T1474	b928b94a-4966-4e2a-9e61-36505b896ebc
T1463	Manipulate Device Communication	mobile	network-effects	T1638	d731c21e-f27d-4756-b418-0e2aaabd6d63
T1464	Network Denial of Service	mobile	impact		d2e112dc-f6d4-488d-b8df-ecbfb57a0a2d
T1465	Rogue Wi-Fi Access Points	mobile	network-effects	T1638	633baf01-6de4-4963-bb54-ff6c6357bed3
T1466	Downgrade to Insecure Protocols	mobile	network-effects	T1638	f58cd69a-e548-478b-9248-8a9af881dc34
T1467	Rogue Cellular Base Station	mobile	network-effects	T1638	a5de0540-73e7-4c67-96da-4143afedc7ed
T1468	Remotely Track Device Without Authorization	mobile	remote-service-effects	T1430.001	6f86d346-f092-4abc-80df-8558a90c426a
T1469	Remotely Wipe Data Without Authorization	mobile	remote-service-effects		537ea573-8a1c-468c-956b-d16d2ed9d067
T1470	Obtain Device Cloud Backups	mobile	remote-service-effects		0c71033e-401e-4b97-9309-7a7c95e43a5d
T1471	Data Encrypted for Impact	mobile	impact		d9e88203-2b5d-405f-a406-2933b1e3d7e4
T1472	Generate Fraudulent Advertising Revenue	mobile	impact	T1643	f981d199-2720-467e-9dc9-eea04dbe05cf
T1473	Malicious or Vulnerable Built-in Device Functionality			T1474	f9e4f526-ac9d-4df5-8949-833a82a1d2df
T1474	Supply Chain Compromise	mobile	initial-access		0d95940f-9583-4e0f-824c-a42c1be47fad
T1474.001	Compromise Software Dependencies and Development Tools	mobile	initial-access		7827ced0-95e7-4d05-bdcf-0d8f2d37a3d3
T1474.002	Compromise Hardware Supply Chain	mobile	initial-access		c08366bb-8d11-4921-853f-f0a3b6a2a1da
T1474.003	Compromise Software Supply Chain	mobile	initial-access		9558a84e-2d5e-4872-918e-d847494a8ffc
T1475	Deliver Malicious App via Authorized App Store	mobile	initial-access		d9db3d46-66ca-44b4-9daa-1ef97cb7465a
T1476	Deliver Malicious App via Other Means	mobile	initial-access		53263a67-075e-48fa-974b-91c5b5445db7
T1477	Exploit via Radio Interfaces	mobile	initial-access		2d646840-f6f5-4619-a5a8-29c8316bbac5
T1478	Install Insecure or Malicious Configuration	mobile	defense-evasion|initial-access	T1632.001	cde2cb84-455e-410c-8aa9-086f2788bcd2
T1480	Execution Guardrails	enterprise	stealth		853c4192-4311-43e1-bfbb-b11b14911852
T1480.001	Environmental Keying	enterprise	stealth		f244b8dd-af6c-4391-a497-fc03627ce995
T1480.002	Mutual Exclusion	enterprise	stealth		49fca0d2-685d-41eb-8bd4-05451cc3a742
T1481	Web Service	mobile	command-and-control		c6a146ae-9c63-4606-97ff-e261e76e8380
T1481.001	Dead Drop Resolver	mobile	command-and-control		986f80f7-ff0e-4f48-87bd-0394814bbce5
T1481.002	Bidirectional Communication	mobile	command-and-control		939808a7-121d-467a-b028-4441ee8b7cee
T1481.003	One-Way Communication	mobile	command-and-control		d916f176-a1ca-4a78-9fdd-4058bc28162e
T1482	Domain Trust Discovery	enterprise	discovery		767dbf9e-df3f-45cb-8998-4903ab5f80c0
T1483	Domain Generation Algorithms	enterprise	command-and-control	T1568.002	54456690-84de-4538-9101-643e26437e09
T1484	Domain or Tenant Policy Modification	enterprise	defense-impairment|privilege-escalation		ebb42bbe-62d7-47d7-a55f-3b08b61d792d
T1484.001	Group Policy Modification	enterprise	defense-impairment|privilege-escalation		5d2be8b9-d24c-4e98-83bf-2f5f79477163
T1484.002	Trust Modification	enterprise	defense-impairment|privilege-escalation		24769ab5-14bd-4f4e-a752-cfb185da53ee
T1485	Data Destruction	enterprise	impact		d45a3d09-b3cf-48f4-9f0f-f521ee5cb05c
T1485.001	Lifecycle-Triggered Deletion	enterprise	impact		1001e0d6-ee09-4dfc-aa90-e9320ffc8fe4
T1486	Data Encrypted for Impact	enterprise	impact		b80d107d-fa0d-4b60-9684-b0433e8bdba0
T1487	Disk Structure Wipe	enterprise	impact	T1561.002	2e114e45-2c50-404c-804a-3af9564d240e
T1488	Disk Content Wipe	enterprise	impact	T1561.001	b82f7d37-b826-4ec9-9391-8e121c78aed7
T1489	Service Stop	enterprise	impact		20fb2507-d71c-455d-9b6d-6104461cf26b
T1490	Inhibit System Recovery	enterprise	impact		f5d8eed6-48a9-4cdf-a3d7-d1ffa99c3d2a
T1491	Defacement	enterprise	impact		5909f20f-3c39-4795-be06-ef1ea40d350b
T1491.001	Internal Defacement	enterprise	impact		8c41090b-aa47-4331-986b-8c9a51a91103
T1491.002	External Defacement	enterprise	impact		0cfe31a7-81fc-472c-bc45-e2808d1066a3
T1492	Stored Data Manipulation	enterprise	impact	T1565.001	0bf78622-e8d2-41da-a857-731472d61a92
T1493	Transmitted Data Manipulation	enterprise	impact	T1565.002	cc1e737c-236c-4e3b-83ba-32039a626ef8
T1494	Runtime Data Manipulation	enterprise	impact	T1565.003	ca205a36-c1ad-488b-aa6c-ab34bdd3a36b
T1495	Firmware Corruption	enterprise	impact		f5bb433e-bdf6-4781-84bc-35e97e43be89
T1496	Resource Hijacking	enterprise	impact		cd25c1b4-935c-4f0e-ba8d-552f28bc4783
T1496.001	Compute Hijacking	enterprise	impact		a718a0c8-5768-41a1-9958-a1cc3f995e99
T1496.002	Bandwidth Hijacking	enterprise	impact		718cb208-6446-4572-a2f0-9c799c60091e
T1496.003	SMS Pumping	enterprise	impact		130d4494-b2d6-4040-bcea-6e59f05222fe
T1496.004	Cloud Service Hijacking	enterprise	impact		924d273c-be0d-4d8d-af58-2dddb15ef1e2
T1497	Virtualization/Sandbox Evasion	enterprise	discovery|stealth		82caa33e-d11a-433a-94ea-9b5a5fbef81d
T1497.001	System Checks	enterprise	discovery|stealth		29be378d-262d-4e99-b00d-852d573628e6
T1497.002	User Activity Based Checks	enterprise	discovery|stealth		91541e7e-b969-40c6-bbd8-1b5352ec2938
T1497.003	Time Based Checks	enterprise	discovery|stealth		4bed873f-0b7d-41d4-b93a-b6905d1f90b0
T1498	Network Denial of Service	enterprise	impact		d74c4a7e-ffbf-432f-9365-7ebf1f787cab
T1498.001	Direct Network Flood	enterprise	impact		0bda01d5-4c1d-4062-8ee2-6872334383c3
T1498.002	Reflection Amplification	enterprise	impact		36b2a1d7-e09e-49bf-b45e-477076c2ec01
T1499	Endpoint Denial of Service	enterprise	impact		c675646d-e204-4aa8-978d-e3d6d65885c4
T1499.001	OS Exhaustion Flood	enterprise	impact		0df05477-c572-4ed6-88a9-47c581f548f7
T1499.002	Service Exhaustion Flood	enterprise	impact		38eb0c22-6caf-46ce-8869-5964bd735858
T1499.003	Application Exhaustion Flood	enterprise	impact		18cffc21-3260-437e-80e4-4ab8bf2ba5e9
T1499.004	Application or System Exploitation	enterprise	impact		2bee5ffb-7a7a-4119-b1f2-158151b19ac0
T1500	Compile After Delivery	enterprise	stealth	T1027.004	cf7b3a06-8b42-4c33-bbe9-012120027925
T1501	Systemd Service	enterprise	persistence	T1543.002	0fff2797-19cb-41ea-a5f1-8a9303b8158e
T1502	Parent PID Spoofing	enterprise	privilege-escalation|stealth	T1134.004	9ddc2534-e91c-4dab-a8f6-43dab81e8142
T1503	Credentials from Web Browsers	enterprise	credential-access	T1555.003	4579d9c9-d5b9-45e0-9848-0104637b579f
T1504	PowerShell Profile	enterprise	persistence|privilege-escalation	T1546.013	723e3a2b-ca0d-4daa-ada8-82ea35d3733a
T1505	Server Software Component	enterprise	persistence		d456de47-a16f-4e46-8980-e67478a12dcb
T1505.001	SQL Stored Procedures	enterprise	persistence		f9e9365a-9ca2-4d9c-8e7c-050d73d1101a
T1505.002	Transport Agent	enterprise	persistence		35187df2-31ed-43b6-a1f5-2f1d3d58d3f1
T1505.003	Web Shell	enterprise	persistence		5d0d3609-d06d-49e1-b9c9-b544e0c618cb
T1505.004	IIS Components	enterprise	persistence		b46a801b-fd98-491c-a25a-bca25d6e3001
T1505.005	Terminal Services DLL	enterprise	persistence		379809f6-2fac-42c1-bd2e-e9dee70b27f8
T1505.006	vSphere Installation Bundles	enterprise	persistence		f8ba7d61-11c5-4130-bafd-7c3ff5fbf4b5
T1506	Web Session Cookie	enterprise	lateral-movement|stealth	T1550.004	c5e31fb5-fcbd-48a4-af8c-5a6ed5b932e5
T1507	Network Information Discovery	mobile	collection	T1421	e4c347e9-fb91-4bc5-83b8-391e389131e2
T1508	Suppress Application Icon	mobile	defense-evasion	T1628.001	fd658820-cbba-4c95-8ac9-0fac6b1099e2
T1509	Non-Standard Port	mobile	command-and-control		948a447c-d783-4ba0-8516-a64140fcacd5
T1510	Clipboard Modification	mobile	impact	T1641.001	e399430e-30b7-48c5-b70a-f44dc8c175cb
T1512	Video Capture	mobile	collection		d8940e76-f9c1-4912-bea6-e21c251370b6
T1513	Screen Capture	mobile	collection		73c26732-6422-4081-8b63-6d0ae93d449e
T1514	Elevated Execution with Prompt	enterprise	privilege-escalation	T1548.004	101c3a64-9ba5-46c9-b573-5c501053cbca
T1516	Input Injection	mobile	defense-evasion|impact		d1f1337e-aea7-454c-86bd-482a98ffaf62
T1517	Access Notifications	mobile	collection|credential-access		39dd7871-f59b-495f-a9a5-3cb8cc50c9b2
T1518	Software Discovery	enterprise	discovery		e3b6daca-e963-4a69-aee6-ed4fd653ad58
T1518.001	Security Software Discovery	enterprise	discovery		cba37adb-d6fb-4610-b069-dd04c0643384
T1518.002	Backup Software Discovery	enterprise	discovery		4a6cfdae-1417-40c7-a84e-f59d21c58266
T1519	Emond	enterprise	persistence|privilege-escalation	T1546.014	d376668f-b208-42de-b1f5-fdfe0ad4b753
T1520	Domain Generation Algorithms	mobile	command-and-control	T1637.001	60623164-ccd8-4508-a141-b5a34820b3de
T1521	Encrypted Channel	mobile	command-and-control		ed2c05a1-4f81-4d97-9e1b-aff01c34ae84
T1521.001	Symmetric Cryptography	mobile	command-and-control		bb4387ab-7a51-468b-bf5f-a9a8612f0303
T1521.002	Asymmetric Cryptography	mobile	command-and-control		16d73b64-5681-4ea0-9af4-4ad86f7c96e8
T1521.003	SSL Pinning	mobile	command-and-control		dfafc230-5465-4993-8dc5-f51fa9fec002
T1522	Cloud Instance Metadata API	enterprise	credential-access	T1552.005	1c2fd73a-e634-44ed-b1b5-9e7cf7404e9f
T1523	Evade Analysis Environment	mobile	defense-evasion|discovery	T1633.001	786f488c-cb1f-4602-89c5-86d982ee326b
T1525	Implant Internal Image	enterprise	persistence		4fd8a28b-4b3a-4cd6-a8cf-85ba5f824a7f
T1526	Cloud Service Discovery	enterprise	discovery		e24fcba8-2557-4442-a139-1ee2f2e784db
T1527	Application Access Token	enterprise	lateral-movement|stealth	T1550.001	27960489-4e7f-461d-a62a-f5c0cb521e4a
T1528	Steal Application Access Token	enterprise	credential-access		890c9858-598c-401d-a4d5-c67ebcdd703a
T1529	System Shutdown/Reboot	enterprise	impact		ff73aa03-0090-4464-83ac-f89e233c02bc
T1530	Data from Cloud Storage	enterprise	collection		3298ce88-1628-43b1-87d9-0b5336b193d7
T1531	Account Access Removal	enterprise	impact		b24e2a20-3b3d-4bf0-823b-1ed765398fb0
T1532	Archive Collected Data	mobile	collection		e3b936a4-6321-4172-9114-038a866362ec
T1533	Data from Local System	mobile	collection		e1c912a9-e305-434b-9172-8a6ce3ec9c4a
T1534	Internal Spearphishing	enterprise	lateral-movement		9e7452df-5144-4b6e-b04a-b66dd4016747
T1535	Unused/Unsupported Cloud Regions	enterprise	stealth		59bd0dec-f8b2-4b9a-9141-37a1e6899761
T1536	Revert Cloud Instance	enterprise	stealth	T1578.004	3b4121aa-fc8b-40c8-ac4f-afcb5838b72c
T1537	Transfer Data to Cloud Account	enterprise	exfiltration		d4bdbdea-eaec-4071-b4f9-5105e12ea4b6
T1538	Cloud Service Dashboard	enterprise	discovery		e49920b0-6c54-40c1-9571-73723653205f
T1539	Steal Web Session Cookie	enterprise	credential-access		10ffac09-e42d-4f56-ab20-db94c67d76ff
T1540	Code Injection	mobile	defense-evasion|persistence|privilege-escalation	T1631.001	039bc59c-ecc7-4997-b2b4-4ab728bd91aa
T1541	Foreground Persistence	mobile	defense-evasion|persistence		648f8051-1a35-46d3-b1d8-3a3f5cf2cc8e
T1542	Pre-OS Boot	enterprise	persistence|stealth		7f0ca133-88c4-40c6-a62f-b3083a7fbc2e
T1542.001	System Firmware	enterprise	persistence|stealth		16ab6452-c3c1-497c-a47d-206018ca1ada
T1542.002	Component Firmware	enterprise	persistence|stealth		791481f8-e96a-41be-b089-a088763083d4
T1542.003	Bootkit	enterprise	persistence|stealth		1b7b1806-7746-41a1-a35d-e48dae25ddba
T1542.004	ROMMONkit	enterprise	persistence|stealth		a6557c75-798f-42e4-be70-ab4502e0a3bc
T1542.005	TFTP Boot	enterprise	persistence|stealth		28abec6c-4443-4b03-8206-07f2e264a6b4
T1543	Create or Modify System Process	enterprise	persistence|privilege-escalation		106c0cf6-bf73-4601-9aa8-0945c2715ec5
T1543.001	Launch Agent	enterprise	persistence|privilege-escalation		d10cbd34-42e3-45c0-84d2-535a09849584
T1543.002	Systemd Service	enterprise	persistence|privilege-escalation		dfefe2ed-4389-4318-8762-f0272b350a1b
T1543.003	Windows Service	enterprise	persistence|privilege-escalation		2959d63f-73fd-46a1-abd2-109d7dcede32
T1543.004	Launch Daemon	enterprise	persistence|privilege-escalation		573ad264-1371-4ae0-8482-d2673b719dba
T1543.005	Container Service	enterprise	persistence|privilege-escalation		b0e54bf7-835e-4f44-bd8e-62f431b9b76a
T1544	Ingress Tool Transfer	mobile	command-and-control		2bb20118-e6c0-41dc-a07c-283ea4dd0fb8
T1546	Event Triggered Execution	enterprise	persistence|privilege-escalation		b6301b64-ef57-4cce-bb0b-77026f14a8db
T1546.001	Change Default File Association	enterprise	persistence|privilege-escalation		98034fef-d9fb-4667-8dc4-2eab6231724c
T1546.002	Screensaver	enterprise	persistence|privilege-escalation		ce4b7013-640e-48a9-b501-d0025a95f4bf
T1546.003	Windows Management Instrumentation Event Subscription	enterprise	persistence|privilege-escalation		910906dd-8c0a-475a-9cc1-5e029e2fad58
T1546.004	Unix Shell Configuration Modification	enterprise	persistence|privilege-escalation		b63a34e8-0a61-4c97-a23b-bf8a2ed812e2
T1546.005	Trap	enterprise	persistence|privilege-escalation		63220765-d418-44de-8fae-694b3912317d
T1546.006	LC_LOAD_DYLIB Addition	enterprise	persistence|privilege-escalation		10ff21b9-5a01-4268-a1b5-3b55015f1847
T1546.007	Netsh Helper DLL	enterprise	persistence|privilege-escalation		f63fe421-b1d1-45c0-b8a7-02cd16ff2bed
T1546.008	Accessibility Features	enterprise	persistence|privilege-escalation		70e52b04-2a0c-4cea-9d18-7149f1df9dc5
T1546.009	AppCert DLLs	enterprise	persistence|privilege-escalation		7d57b371-10c2-45e5-b3cc-83a8fb380e4c
T1546.010	AppInit DLLs	enterprise	persistence|privilege-escalation		cc89ecbd-3d33-4a41-bcca-001e702d18fd
T1546.011	Application Shimming	enterprise	persistence|privilege-escalation		42fe883a-21ea-4cfb-b94a-78b6476dcc83
T1546.012	Image File Execution Options Injection	enterprise	persistence|privilege-escalation		6d4a7fb3-5a24-42be-ae61-6728a2b581f6
T1546.013	PowerShell Profile	enterprise	persistence|privilege-escalation		0f2c410d-d740-4ed9-abb1-b8f4a7faf6c3
T1546.014	Emond	enterprise	persistence|privilege-escalation		9c45eaa3-8604-4780-8988-b5074dbb9ecd
T1546.015	Component Object Model Hijacking	enterprise	persistence|privilege-escalation		bc0f5e80-91c0-4e04-9fbb-e4e332c85dae
T1546.016	Installer Packages	enterprise	persistence|privilege-escalation		da051493-ae9c-4b1b-9760-c009c46c9b56
T1546.017	Udev Rules	enterprise	persistence|privilege-escalation		f4c3f644-ab33-433d-8648-75cc03a95792
T1546.018	Python Startup Hooks	enterprise	persistence|privilege-escalation		c5087385-9b7c-4488-9923-d9e370bf08df
T1547	Boot or Logon Autostart Execution	enterprise	persistence|privilege-escalation		1ecb2399-e8ba-4f6b-8ba7-5c27d49405cf
T1547.001	Registry Run Keys / Startup Folder	enterprise	persistence|privilege-escalation		9efb1ea7-c37b-4595-9640-b7680cd84279
T1547.002	Authentication Package	enterprise	persistence|privilege-escalation		b8cfed42-6a8a-4989-ad72-541af74475ec
T1547.003	Time Providers	enterprise	persistence|privilege-escalation		61afc315-860c-4364-825d-0d62b2e91edc
T1547.004	Winlogon Helper DLL	enterprise	persistence|privilege-escalation		6836813e-8ec8-4375-b459-abb388cb1a35
T1547.005	Security Support Provider	enterprise	persistence|privilege-escalation		5095a853-299c-4876-abd7-ac0050fb5462
T1547.006	Kernel Modules and Extensions	enterprise	persistence|privilege-escalation		a1b52199-c8c5-438a-9ded-656f1d0888c6
T1547.007	Re-opened Applications	enterprise	persistence|privilege-escalation		e5cc9e7a-e61a-46a1-b869-55fb6eab058e
T1547.008	LSASS Driver	enterprise	persistence|privilege-escalation		f0589bc3-a6ae-425a-a3d5-5659bfee07f4
T1547.009	Shortcut Modification	enterprise	persistence|privilege-escalation		4ab929c6-ee2d-4fb5-aab4-b14be2ed7179
T1547.010	Port Monitors	enterprise	persistence|privilege-escalation		43881e51-ac74-445b-b4c6-f9f9e9bf23fe
T1547.011	Plist Modification	enterprise	persistence|privilege-escalation	T1647	6747daa2-3533-4e78-8fb8-446ebb86448a
T1547.012	Print Processors	enterprise	persistence|privilege-escalation		2de47683-f398-448f-b947-9abcc3e32fad
T1547.013	XDG Autostart Entries	enterprise	persistence|privilege-escalation		e0232cb0-ded5-4c2e-9dc7-2893142a5c11
T1547.014	Active Setup	enterprise	persistence|privilege-escalation		22522668-ddf6-470b-a027-9d6866679f67
T1547.015	Login Items	enterprise	persistence|privilege-escalation		84601337-6a55-4ad7-9c35-79e0d1ea2ab3
T1548	Abuse Elevation Control Mechanism	enterprise	privilege-escalation		67720091-eee3-4d2d-ae16-8264567f6f5b
T1548.001	Setuid and Setgid	enterprise	privilege-escalation		6831414d-bb70-42b7-8030-d4e06b2660c9
T1548.002	Bypass User Account Control	enterprise	privilege-escalation		120d5519-3098-4e1c-9191-2aa61232f073
T1548.003	Sudo and Sudo Caching	enterprise	privilege-escalation		1365fe3b-0f50-455d-b4da-266ce31c23b0
T1548.004	Elevated Execution with Prompt	enterprise	privilege-escalation		b84903f0-c7d5-435d-a69e-de47cc3578c0
T1548.005	Temporary Elevated Cloud Access	enterprise	privilege-escalation		6fa224c7-5091-4595-bf15-3fc9fe2f2c7c
T1548.006	TCC Manipulation	enterprise	privilege-escalation		e8a0a025-3601-4755-abfb-8d08283329fb
T1550	Use Alternate Authentication Material	enterprise	lateral-movement		51a14c76-dd3b-440b-9c20-2bf91d25a814
T1550.001	Application Access Token	enterprise	lateral-movement		f005e783-57d4-4837-88ad-dbe7faee1c51
T1550.002	Pass the Hash	enterprise	lateral-movement		e624264c-033a-424d-9fd7-fc9c3bbdb03e
T1550.003	Pass the Ticket	enterprise	lateral-movement		7b211ac6-c815-4189-93a9-ab415deca926
T1550.004	Web Session Cookie	enterprise	lateral-movement		c3c8c916-2f3c-4e71-94b2-240bdfc996f0
T1552	Unsecured Credentials	enterprise	credential-access		435dfb86-2697-4867-85b5-2fef496c0517
T1552.001	Credentials In Files	enterprise	credential-access		837f9164-50af-4ac0-8219-379d8a74cefc
T1552.002	Credentials in Registry	enterprise	credential-access		341e222a-a6e3-4f6f-b69c-831d792b1580
T1552.003	Shell History	enterprise	credential-access		8187bd2a-866f-4457-9009-86b0ddedffa3
T1552.004	Private Keys	enterprise	credential-access		60b508a1-6a5e-46b1-821a-9f7b78752abf
T1552.005	Cloud Instance Metadata API	enterprise	credential-access		19bf235b-8620-4997-b5b4-94e0659ed7c3
T1552.006	Group Policy Preferences	enterprise	credential-access		8d7bd4f5-3a89-4453-9c82-2c8894d5655e
T1552.007	Container API	enterprise	credential-access		f8ef3a62-3f44-40a4-abca-761ab235c436
T1552.008	Chat Messages	enterprise	credential-access		9664ad0e-789e-40ac-82e2-d7b17fbe8fb3
T1553	Subvert Trust Controls	enterprise	defense-impairment		b83e166d-13d7-4b52-8677-dff90c548fd7
T1553.001	Gatekeeper Bypass	enterprise	defense-impairment		31a0a2ac-c67c-4a7e-b9ed-6a96477d4e8e
T1553.002	Code Signing	enterprise	defense-impairment		32901740-b42c-4fdd-bc02-345b5dc57082
T1553.003	SIP and Trust Provider Hijacking	enterprise	defense-impairment		543fceb5-cb92-40cb-aacf-6913d4db58bc
T1553.004	Install Root Certificate	enterprise	defense-impairment		c615231b-f253-4f58-9d47-d5b4cbdb6839
T1553.005	Mark-of-the-Web Bypass	enterprise	defense-impairment		7e7c2fba-7cca-486c-9582-4c1bb2851961
T1553.006	Code Signing Policy Modification	enterprise	defense-impairment		565275d5-fcc3-4b66-b4e7-928e4cac6b8c
T1554	Compromise Host Software Binary	enterprise	persistence		960c3c86-1480-4d72-b4e0-8c242e84a5c5
T1555	Credentials from Password Stores	enterprise	credential-access		3fc9b85a-2862-4363-a64d-d692e3ffbee0
T1555.001	Keychain	enterprise	credential-access		1eaebf46-e361-4437-bc23-d5d65a3b92e3
T1555.002	Securityd Memory	enterprise	credential-access		1a80d097-54df-41d8-9d33-34e755ec5e72
T1555.003	Credentials from Web Browsers	enterprise	credential-access		58a3e6aa-4453-4cc8-a51f-4befe80b31a8
T1555.004	Windows Credential Manager	enterprise	credential-access		d336b553-5da9-46ca-98a8-0b23f49fb447
T1555.005	Password Managers	enterprise	credential-access		315f51f0-6b03-4c1e-bfb2-84740afb8e21
T1555.006	Cloud Secrets Management Stores	enterprise	credential-access		cfb525cc-5494-401d-a82b-2539ca46a561
T1556	Modify Authentication Process	enterprise	credential-access|defense-impairment|persistence		f4c1826f-a322-41cd-9557-562100848c84
T1556.001	Domain Controller Authentication	enterprise	credential-access|defense-impairment|persistence		d4b96d2c-1032-4b22-9235-2b5b649d0605
T1556.002	Password Filter DLL	enterprise	credential-access|defense-impairment|persistence		3731fbcd-0e43-47ae-ae6c-d15e510f0d42
T1556.003	Pluggable Authentication Modules	enterprise	credential-access|defense-impairment|persistence		06c00069-771a-4d57-8ef5-d3718c1a8771
T1556.004	Network Device Authentication	enterprise	credential-access|defense-impairment|persistence		fa44a152-ac48-441e-a524-dd7b04b8adcd
T1556.005	Reversible Encryption	enterprise	credential-access|defense-impairment|persistence		d50955c2-272d-4ac8-95da-10c29dda1c48
T1556.006	Multi-Factor Authentication	enterprise	credential-access|defense-impairment|persistence		b4409cd8-0da9-46e1-a401-a241afd4d1cc
T1556.007	Hybrid Identity	enterprise	credential-access|defense-impairment|persistence		54ca26f3-c172-4231-93e5-ccebcac2161f
T1556.008	Network Provider DLL	enterprise	credential-access|defense-impairment|persistence		90c4a591-d02d-490b-92aa-619d9701ac04
T1556.009	Conditional Access Policies	enterprise	credential-access|defense-impairment|persistence		ceaeb6d8-95ee-4da2-9d42-dc6aa6ca43ae
T1557	Adversary-in-the-Middle	enterprise	collection|credential-access		035bb001-ab69-4a0b-9f6c-2de8b09e1b9d
T1557.001	Name Resolution Poisoning and SMB Relay	enterprise	collection|credential-access		650c784b-7504-4df7-ab2c-4ea882384d1e
T1557.002	ARP Cache Poisoning	enterprise	collection|credential-access		cabe189c-a0e3-4965-a473-dcff00f17213
T1557.003	DHCP Spoofing	enterprise	collection|credential-access		59ff91cd-1430-4075-8563-e6f15f4f9ff5
T1557.004	Evil Twin	enterprise	collection|credential-access		48b836c6-e4ca-435a-82a3-29c03e5b492e
T1558	Steal or Forge Kerberos Tickets	enterprise	credential-access		3fc01293-ef5e-41c6-86ce-61f10706b64a
T1558.001	Golden Ticket	enterprise	credential-access		768dce68-8d0d-477a-b01d-0eea98b963a1
T1558.002	Silver Ticket	enterprise	credential-access		d273434a-448e-4598-8e14-607f4a0d5e27
T1558.003	Kerberoasting	enterprise	credential-access		f2877f7f-9a4c-4251-879f-1224e3006bee
T1558.004	AS-REP Roasting	enterprise	credential-access		3986e7fd-a8e9-4ecb-bfc6-55920855912b
T1558.005	Ccache Files	enterprise	credential-access		394220d9-8efc-4252-9040-664f7b115be6
T1559	Inter-Process Communication	enterprise	execution		acd0ba37-7ba9-4cc5-ac61-796586cd856d
T1559.001	Component Object Model	enterprise	execution		2f6b4ed7-fef1-44ba-bcb8-1b4beb610b64
T1559.002	Dynamic Data Exchange	enterprise	execution		232a7e42-cd6e-4902-8fe9-2960f529dd4d
T1559.003	XPC Services	enterprise	execution		8252f135-ed26-4ce1-ae61-f26e94429a19
T1560	Archive Collected Data	enterprise	collection		53ac20cd-aca3-406e-9aa0-9fc7fdc60a5a
T1560.001	Archive via Utility	enterprise	collection		00f90846-cbd1-4fc5-9233-df5c2bf2a662
T1560.002	Archive via Library	enterprise	collection		41868330-6ee2-4d0f-b743-9f2294c3c9b6
T1560.003	Archive via Custom Method	enterprise	collection		143c0cbb-a297-4142-9624-87ffc778980b
T1561	Disk Wipe	enterprise	impact		1988cc35-ced8-4dad-b2d1-7628488fa967
T1561.001	Disk Content Wipe	enterprise	impact		fb640c43-aa6b-431e-a961-a279010424ac
T1561.002	Disk Structure Wipe	enterprise	impact		0af0ca99-357d-4ba1-805f-674fdfb7bef9
T1562	Impair Defenses	enterprise	stealth	T1685	3d333250-30e4-4a82-9edc-756c68afc529
T1562.001	Disable or Modify Tools	enterprise	stealth	T1685	ac08589e-ee59-4935-8667-d845e38fe579
T1562.002	Disable Windows Event Logging	enterprise	stealth	T1685.001	4eb28bed-d11a-4641-9863-c2ac017d910a
T1562.003	Impair Command History Logging	enterprise	stealth	T1690	8f504411-cb96-4dac-a537-8d2bb7679c59
T1562.004	Disable or Modify System Firewall	enterprise	stealth	T1686	5372c5fe-f424-4def-bcd5-d3a8e770f07b
T1562.006	Indicator Blocking	enterprise	stealth	T1685	74d2a63f-3c7b-4852-92da-02d8fbab16da
T1562.007	Disable or Modify Cloud Firewall	enterprise	stealth	T1686.001	77532a55-c283-4cd2-bc5d-2d0b65e9d88c
T1562.008	Disable or Modify Cloud Logs	enterprise	stealth	T1685.002	cacc40da-4c9e-462c-80d5-fd70a178b12d
T1562.009	Safe Mode Boot	enterprise	stealth	T1688	28170e17-8384-415c-8486-2e6b294cb803
T1562.010	Downgrade Attack	enterprise	stealth	T1689	824add00-99a1-4b15-9a2d-6c5683b7b497
T1562.011	Spoof Security Alerting	enterprise	stealth	T1685.003	bef8aaee-961d-4359-a308-4c2182bcedff
T1562.012	Disable or Modify Linux Audit System	enterprise	stealth	T1685.004	562e9b64-7239-493d-80f4-2bff900d9054
T1562.013	Disable or Modify Network Device Firewall	enterprise	stealth	T1686.002	a0f84e1d-d25c-4dd1-bb26-3c0e68471530
T1563	Remote Service Session Hijacking	enterprise	lateral-movement		5b0ad6f8-6a16-4966-a4ef-d09ea6e2a9f5
T1563.001	SSH Hijacking	enterprise	lateral-movement		4d2a5b3e-340d-4600-9123-309dd63c9bf8
T1563.002	RDP Hijacking	enterprise	lateral-movement		e0033c16-a07e-48aa-8204-7c3ca669998c
T1564	Hide Artifacts	enterprise	stealth		22905430-4901-4c2a-84f6-98243cb173f8
T1564.001	Hidden Files and Directories	enterprise	stealth		ec8fc7e2-b356-455c-8db5-2e37be158e7d
T1564.002	Hidden Users	enterprise	stealth		8c4aef43-48d5-49aa-b2af-c0cd58d30c3d
T1564.003	Hidden Window	enterprise	stealth		cbb66055-0325-4111-aca0-40547b6ad5b0
T1564.004	NTFS File Attributes	enterprise	stealth		f2857333-11d4-45bf-b064-2c28d8525be5
T1564.005	Hidden File System	enterprise	stealth		dfebc3b7-d19d-450b-81c7-6dafe4184c04
T1564.006	Run Virtual Instance	enterprise	stealth		b5327dd1-6bf9-4785-a199-25bcbd1f4a9d
T1564.007	VBA Stomping	enterprise	stealth		c898c4b5-bf36-4e6e-a4ad-5b8c4c13e35b
T1564.008	Email Hiding Rules	enterprise	stealth		0cf55441-b176-4332-89e7-2c4c7799d0ff
T1564.009	Resource Forking	enterprise	stealth		b22e5153-ac28-4cc6-865c-2054e36285cb
T1564.010	Process Argument Spoofing	enterprise	stealth		ffe59ad3-ad9b-4b9f-b74f-5beb3c309dc1
T1564.011	Ignore Process Interrupts	enterprise	stealth		4a2975db-414e-4c0c-bd92-775987514b4b
T1564.012	File/Path Exclusions	enterprise	stealth		09b008a9-b4eb-462a-a751-a0eb58050cd9
T1564.013	Bind Mounts	enterprise	stealth		5bd41255-a224-4425-a2e2-e9d293eafe1c
T1564.014	Extended Attributes	enterprise	stealth		762e6f29-a62f-4d96-91ed-d0073181431f
T1565	Data Manipulation	enterprise	impact		ac9e6b22-11bf-45d7-9181-c1cb08360931
T1565.001	Stored Data Manipulation	enterprise	impact		1cfcb312-b8d7-47a4-b560-4b16cc677292
T1565.002	Transmitted Data Manipulation	enterprise	impact		d0613359-5781-4fd2-b5be-c269270be1f6
T1565.003	Runtime Data Manipulation	enterprise	impact		32ad5c86-2bcf-47d8-8fdc-d7f3d79a7490
T1566	Phishing	enterprise	initial-access		a62a8db3-f23a-4d8f-afd6-9dbc77e7813b
T1566.001	Spearphishing Attachment	enterprise	initial-access		2e34237d-8574-43f6-aace-ae2915de8597
T1566.002	Spearphishing Link	enterprise	initial-access		2b742742-28c3-4e1b-bab7-8350d6300fa7
T1566.003	Spearphishing via Service	enterprise	initial-access		f6ad61ee-65f3-4bd0-a3f5-2f0accb36317
T1566.004	Spearphishing Voice	enterprise	initial-access		bb5e59c4-abe7-40c7-8196-e373cb1e5974
T1567	Exfiltration Over Web Service	enterprise	exfiltration		40597f16-0963-4249-bf4c-ac93b7fb9807
T1567.001	Exfiltration to Code Repository	enterprise	exfiltration		86a96bf6-cf8b-411c-aaeb-8959944d64f7
T1567.002	Exfiltration to Cloud Storage	enterprise	exfiltration		bf1b6176-597c-4600-bfcd-ac989670f96b
T1567.003	Exfiltration to Text Storage Sites	enterprise	exfiltration		ba04e672-da86-4e69-aa15-0eca5db25f43
T1567.004	Exfiltration Over Webhook	enterprise	exfiltration		43f2776f-b4bd-4118-94b8-fee47e69676d
T1568	Dynamic Resolution	enterprise	command-and-control		7bd9c723-2f78-4309-82c5-47cad406572b
T1568.001	Fast Flux DNS	enterprise	command-and-control		29ba5a15-3b7b-4732-b817-65ea8f6468e6
T1568.002	Domain Generation Algorithms	enterprise	command-and-control		118f61a5-eb3e-4fb6-931f-2096647f4ecd
T1568.003	DNS Calculation	enterprise	command-and-control		83a766f8-1501-4b3a-a2de-2e2849e8dfc1
T1569	System Services	enterprise	execution		d157f9d2-d09a-4efa-bb2a-64963f94e253
T1569.001	Launchctl	enterprise	execution		810aa4ad-61c9-49cb-993f-daa06199421d
T1569.002	Service Execution	enterprise	execution		f1951e8a-500e-4a26-8803-76d95c4554b4
T1569.003	Systemctl	enterprise	execution		4b46767d-4a61-4f30-995e-c19a75c2e536
T1570	Lateral Tool Transfer	enterprise	lateral-movement		bf90d72c-c00b-45e3-b3aa-68560560d4c5
T1571	Non-Standard Port	enterprise	command-and-control		b18eae87-b469-4e14-b454-b171b416bc18
T1572	Protocol Tunneling	enterprise	command-and-control		4fe28b27-b13c-453e-a386-c2ef362a573b
T1573	Encrypted Channel	enterprise	command-and-control		b8902400-e6c5-4ba2-95aa-2d35b442b118
T1573.001	Symmetric Cryptography	enterprise	command-and-control		24bfaeba-cb0d-4525-b3dc-507c77ecec41
T1573.002	Asymmetric Cryptography	enterprise	command-and-control		bf176076-b789-408e-8cba-7275e81c0ada
T1574	Hijack Execution Flow	enterprise	execution|stealth		aedfca76-3b30-4866-b2aa-0f1d7fd1e4b6
T1574.001	DLL	enterprise	execution|stealth		2fee9321-3e71-4cf4-af24-d4d40d355b34
T1574.002	DLL Side-Loading	enterprise	execution|stealth	T1574.001	e64c62cf-9cd7-4a14-94ec-cdaac43ab44b
T1574.004	Dylib Hijacking	enterprise	execution|stealth		fc742192-19e3-466c-9eb5-964a97b29490
T1574.005	Executable Installer File Permissions Weakness	enterprise	execution|stealth		70d81154-b187-45f9-8ec5-295d01255979
T1574.006	Dynamic Linker Hijacking	enterprise	execution|stealth		633a100c-b2c9-41bf-9be5-905c1b16c825
T1574.007	Path Interception by PATH Environment Variable	enterprise	execution|stealth		0c2d00da-7742-49e7-9928-4514e5075d32
T1574.008	Path Interception by Search Order Hijacking	enterprise	execution|stealth		58af3705-8740-4c68-9329-ec015a7013c2
T1574.009	Path Interception by Unquoted Path	enterprise	execution|stealth		bf96a5a3-3bce-43b7-8597-88545984c07b
T1574.010	Services File Permissions Weakness	enterprise	execution|stealth		9e8b28c9-35fe-48ac-a14d-e6cc032dcbcd
T1574.011	Services Registry Permissions Weakness	enterprise	execution|stealth		17cc750b-e95b-4d7d-9dde-49e0de24148c
T1574.012	COR_PROFILER	enterprise	execution|stealth		ffeb0780-356e-4261-b036-cfb6bd234335
T1574.013	KernelCallbackTable	enterprise	execution|stealth		a4657bc9-d22f-47d2-a7b7-dd6ec33f3dde
T1574.014	AppDomainManager	enterprise	execution|stealth		356662f7-e315-4759-86c9-6214e2a50ff8
T1575	Native API	mobile	defense-evasion|execution		52eff1c7-dd30-4121-b762-24ae6fa61bbb
T1576	Uninstall Malicious Application	mobile	defense-evasion	T1630.001	8c7862ff-3449-4ac6-b0fd-ac1298a822a5
T1577	Compromise Application Executable	mobile	persistence		d3bc5020-f6a2-41c0-8ccb-5e563101b60c
T1578	Modify Cloud Compute Infrastructure	enterprise	defense-impairment		144e007b-e638-431d-a894-45d90c54ab90
T1578.001	Create Snapshot	enterprise	defense-impairment		ed2e45f9-d338-4eb2-8ce5-3a2e03323bc1
T1578.002	Create Cloud Instance	enterprise	defense-impairment		cf1c2504-433f-4c4e-a1f8-91de45a0318c
T1578.003	Delete Cloud Instance	enterprise	defense-impairment		70857657-bd0b-4695-ad3e-b13f92cac1b4
T1578.004	Revert Cloud Instance	enterprise	defense-impairment		0708ae90-d0eb-4938-9a76-d0fc94f6eec1
T1578.005	Modify Cloud Compute Configurations	enterprise	defense-impairment		ca00366b-83a1-4c7b-a0ce-8ff950a7c87f
T1579	Keychain	mobile	credential-access	T1634.001	27f483c6-6666-44fa-8532-ffd5fc7dab38
T1580	Cloud Infrastructure Discovery	enterprise	discovery		57a3d31a-d04f-4663-b2da-7df8ec3f8c9d
T1581	Geofencing	mobile	defense-evasion	T1627.001	8197f026-64da-4700-93b9-b55ba55f3b31
T1582	SMS Control	mobile	impact		b327a9c0-e709-495c-aa6e-00b042136e2b
T1583	Acquire Infrastructure	enterprise	resource-development		0458aab9-ad42-4eac-9e22-706a95bafee2
T1583.001	Domains	enterprise	resource-development		40f5caa0-4cb7-4117-89fc-d421bb493df3
T1583.002	DNS Server	enterprise	resource-development		197ef1b9-e764-46c3-b96c-23f77985dc81
T1583.003	Virtual Private Server	enterprise	resource-development		79da0971-3147-4af6-a4f5-e8cd447cd795
T1583.004	Server	enterprise	resource-development		60c4b628-4807-4b0b-bbf5-fdac8643c337
T1583.005	Botnet	enterprise	resource-development		31225cd3-cd46-4575-b287-c2c14011c074
T1583.006	Web Services	enterprise	resource-development		88d31120-5bc7-4ce3-a9c0-7cf147be8e54
T1583.007	Serverless	enterprise	resource-development		04a5a8ab-3bc8-4c83-95c9-55274a89786d
T1583.008	Malvertising	enterprise	resource-development		155207c0-7f53-4f13-a06b-0a9907ef5096
T1584	Compromise Infrastructure	enterprise	resource-development		7e3beebd-8bfe-4e7b-a892-e44ab06a75f9
T1584.001	Domains	enterprise	resource-development		f9cc4d06-775f-4ee1-b401-4e2cc0da30ba
T1584.002	DNS Server	enterprise	resource-development		c2f59d25-87fe-44aa-8f83-e8e59d077bf5
T1584.003	Virtual Private Server	enterprise	resource-development		39cc9f64-cf74-4a48-a4d8-fe98c54a02e0
T1584.004	Server	enterprise	resource-development		e196b5c5-8118-4a1c-ab8a-936586ce3db5
T1584.005	Botnet	enterprise	resource-development		810d8072-afb6-4a56-9ee7-86379ac4a6f3
T1584.006	Web Services	enterprise	resource-development		ae797531-3219-49a4-bccf-324ad7a4c7b2
T1584.007	Serverless	enterprise	resource-development		df1bc34d-1634-4c93-b89e-8120994fce77
T1584.008	Network Devices	enterprise	resource-development		149b477f-f364-4824-b1b5-aa1d56115869
T1585	Establish Accounts	enterprise	resource-development		cdfc5f0a-9bb9-4352-b896-553cfa2d8fd8
T1585.001	Social Media Accounts	enterprise	resource-development		b1ccd744-3f78-4a0e-9bb2-2002057f7928
T1585.002	Email Accounts	enterprise	resource-development		65013dd2-bc61-43e3-afb5-a14c4fa7437a
T1585.003	Cloud Accounts	enterprise	resource-development		926d8cfd-1d0d-4da2-ab49-3ca10ec3f3b5
T1586	Compromise Accounts	enterprise	resource-development		81033c3b-16a4-46e4-8fed-9b030dd03c4a
T1586.001	Social Media Accounts	enterprise	resource-development		274770e0-2612-4ccf-a678-ef8e7bad365d
T1586.002	Email Accounts	enterprise	resource-development		3dc8c101-d4db-4f4d-8150-1b5a76ca5f1b
T1586.003	Cloud Accounts	enterprise	resource-development		3d52e51e-f6db-4719-813c-48002a99f43a
T1587	Develop Capabilities	enterprise	resource-development		edadea33-549c-4ed1-9783-8f5a5853cbdf
T1587.001	Malware	enterprise	resource-development		212306d8-efa4-44c9-8c2d-ed3d2e224aa0
T1587.002	Code Signing Certificates	enterprise	resource-development		34b3f738-bd64-40e5-a112-29b0542bc8bf
T1587.003	Digital Certificates	enterprise	resource-development		1cec9319-743b-4840-bb65-431547bce82a
T1587.004	Exploits	enterprise	resource-development		bbc3cba7-84ae-410d-b18b-16750731dfa2
T1588	Obtain Capabilities	enterprise	resource-development		ce0687a0-e692-4b77-964a-0784a8e54ff1
T1588.001	Malware	enterprise	resource-development		7807d3a4-a885-4639-a786-c1ed41484970
T1588.002	Tool	enterprise	resource-development		a2fdce72-04b2-409a-ac10-cc1695f4fce0
T1588.003	Code Signing Certificates	enterprise	resource-development		e7cbc1de-1f79-48ee-abfd-da1241c65a15
T1588.004	Digital Certificates	enterprise	resource-development		19401639-28d0-4c3c-adcc-bc2ba22f6421
T1588.005	Exploits	enterprise	resource-development		f4b843c1-7e92-4701-8fed-ce82f8be2636
T1588.006	Vulnerabilities	enterprise	resource-development		2b5aa86b-a0df-4382-848d-30abea443327
T1588.007	Artificial Intelligence	enterprise	resource-development		0cc222f5-c3ff-48e6-9f52-3314baf9d37e
T1589	Gather Victim Identity Information	enterprise	reconnaissance		5282dd9a-d26d-4e16-88b7-7c0f4553daf4
T1589.001	Credentials	enterprise	reconnaissance		bc76d0a4-db11-4551-9ac4-01a469cfb161
T1589.002	Email Addresses	enterprise	reconnaissance		69f897fd-12a9-4c89-ad6a-46d2f3c38262
T1589.003	Employee Names	enterprise	reconnaissance		76551c52-b111-4884-bc47-ff3e728f0156
T1590	Gather Victim Network Information	enterprise	reconnaissance		9d48cab2-7929-4812-ad22-f536665f0109
T1590.001	Domain Properties	enterprise	reconnaissance		e3b168bd-fcd7-439e-9382-2e6c2f63514d
T1590.002	DNS	enterprise	reconnaissance		0ff59227-8aa8-4c09-bf1f-925605bd07ea
T1590.003	Network Trust Dependencies	enterprise	reconnaissance		36aa137f-5166-41f8-b2f0-a4cfa1b4133e
T1590.004	Network Topology	enterprise	reconnaissance		34ab90a3-05f6-4259-8f21-621081fdaba5
T1590.005	IP Addresses	enterprise	reconnaissance		0dda99f0-4701-48ca-9774-8504922e92d3
T1590.006	Network Security Appliances	enterprise	reconnaissance		6c2957f9-502a-478c-b1dd-d626c0659413
T1591	Gather Victim Org Information	enterprise	reconnaissance		937e4772-8441-4e4a-8bf0-8d447d667e23
T1591.001	Determine Physical Locations	enterprise	reconnaissance		ed730f20-0e44-48b9-85f8-0e2adeb76867
T1591.002	Business Relationships	enterprise	reconnaissance		6ee2dc99-91ad-4534-a7d8-a649358c331f
T1591.003	Identify Business Tempo	enterprise	reconnaissance		2339cf19-8f1e-48f7-8a91-0262ba547b6f
T1591.004	Identify Roles	enterprise	reconnaissance		cc723aff-ec88-40e3-a224-5af9fd983cc4
T1592	Gather Victim Host Information	enterprise	reconnaissance		09312b1a-c3c6-4b45-9844-3ccc78e5d82f
T1592.001	Hardware	enterprise	reconnaissance		24286c33-d4a4-4419-85c2-1d094a896c26
T1592.002	Software	enterprise	reconnaissance		baf60e1a-afe5-4d31-830f-1b1ba2351884
T1592.003	Firmware	enterprise	reconnaissance		b85f6ce5-81e8-4f36-aff2-3df9d02a9c9d
T1592.004	Client Configurations	enterprise	reconnaissance		774ad5bb-2366-4c13-a8a9-65e50b292e7c
T1593	Search Open Websites/Domains	enterprise	reconnaissance		a0e6614a-7740-4b24-bd65-f1bde09fc365
T1593.001	Social Media	enterprise	reconnaissance		bbe5b322-e2af-4a5e-9625-a4e62bf84ed3
T1593.002	Search Engines	enterprise	reconnaissance		6e561441-8431-4773-a9b8-ccf28ef6a968
T1593.003	Code Repositories	enterprise	reconnaissance		70910fbd-58dc-4c1c-8c48-814d11fcd022
T1594	Search Victim-Owned Websites	enterprise	reconnaissance		16cdd21f-da65-4e4f-bc04-dd7d198c7b26
T1595	Active Scanning	enterprise	reconnaissance		67073dde-d720-45ae-83da-b12d5e73ca3b
T1595.001	Scanning IP Blocks	enterprise	reconnaissance		db8f5003-3b20-48f0-9b76-123e44208120
T1595.002	Vulnerability Scanning	enterprise	reconnaissance		5502c4e9-24ef-4d5f-8ee9-9e906c2f82c4
T1595.003	Wordlist Scanning	enterprise	reconnaissance		bed04f7d-e48a-4e76-bd0f-4c57fe31fc46
T1596	Search Open Technical Databases	enterprise	reconnaissance		55fc4df0-b42c-479a-b860-7a6761bcaad0
T1596.001	DNS/Passive DNS	enterprise	reconnaissance		17fd695c-b88c-455a-a3d1-43b6cb728532
T1596.002	WHOIS	enterprise	reconnaissance		166de1c6-2814-4fe5-8438-4e80f76b169f
T1596.003	Digital Certificates	enterprise	reconnaissance		0979abf9-4e26-43ec-9b6e-54efc4e70fca
T1596.004	CDNs	enterprise	reconnaissance		91177e6d-b616-4a03-ba4b-f3b32f7dda75
T1596.005	Scan Databases	enterprise	reconnaissance		ec4be82f-940c-4dcb-87fe-2bbdd17c692f
T1597	Search Closed Sources	enterprise	reconnaissance		a51eb150-93b1-484b-a503-e51453b127a4
T1597.001	Threat Intel Vendors	enterprise	reconnaissance		51e54974-a541-4fb6-a61b-0518e4c6de41
T1597.002	Purchase Technical Data	enterprise	reconnaissance		0a241b6c-7bb2-48f9-98f7-128145b4d27f
T1598	Phishing for Information	enterprise	reconnaissance		cca0ccb6-a068-4574-a722-b1556f86833a
T1598.001	Spearphishing Service	enterprise	reconnaissance		f870408c-b1cd-49c7-a5c7-0ef0fc496cc6
T1598.002	Spearphishing Attachment	enterprise	reconnaissance		8982a661-d84c-48c0-b4ec-1db29c6cf3bc
T1598.003	Spearphishing Link	enterprise	reconnaissance		2d3f5b3c-54ca-4f4d-bb1f-849346d31230
T1598.004	Spearphishing Voice	enterprise	reconnaissance		6a5d222a-a7e0-4656-b110-782c33098289
T1599	Network Boundary Bridging	enterprise	defense-impairment		b8017880-4b1e-42de-ad10-ae7ac6705166
T1599.001	Network Address Translation Traversal	enterprise	defense-impairment		4ffc1794-ec3b-45be-9e52-42dbcb2af2de
T1600	Weaken Encryption	enterprise	defense-impairment		1f9012ef-1e10-4e48-915e-e03563435fe8
T1600.001	Reduce Key Space	enterprise	defense-impairment		3a40f208-a9c1-4efa-a598-4003c3681fb8
T1600.002	Disable Crypto Hardware	enterprise	defense-impairment		7efba77e-3bc4-4ca5-8292-d8201dcd64b5
T1601	Modify System Image	enterprise	defense-impairment		ae7f3575-0a5e-427e-991b-fe03ad44c754
T1601.001	Patch System Image	enterprise	defense-impairment		d245808a-7086-4310-984a-a84aaaa43f8f
T1601.002	Downgrade System Image	enterprise	defense-impairment		fc74ba38-dc98-461f-8611-b3dbf9978e3d
T1602	Data from Configuration Repository	enterprise	collection		0ad7bc5c-235a-4048-944b-3b286676cb74
T1602.001	SNMP (MIB Dump)	enterprise	collection		ee7ff928-801c-4f34-8a99-3df965e581a5
T1602.002	Network Device Configuration Dump	enterprise	collection		52759bf1-fe12-4052-ace6-c5b0cf7dd7fd
T1603	Scheduled Task/Job	mobile	execution|persistence		00290ac5-551e-44aa-bbd8-c4b913488a6d
T1604	Proxy Through Victim	mobile	defense-evasion		5ca3c7ec-55b2-4587-9376-cf6c96f8047a
T1605	Command-Line Interface	mobile	execution	T1623.001	e083305c-49e7-4c87-aae8-9689213bffbe
T1606	Forge Web Credentials	enterprise	credential-access		94cb00a4-b295-4d06-aa2b-5653b9c1be9c
T1606.001	Web Cookies	enterprise	credential-access		861b8fd2-57f3-4ee1-ab5d-c19c3b8c7a4a
T1606.002	SAML Tokens	enterprise	credential-access		1f9c2bae-b441-4f66-a8af-b65946ee72f2
T1608	Stage Capabilities	enterprise	resource-development		84771bc3-f6a0-403e-b144-01af70e5fda0
T1608.001	Upload Malware	enterprise	resource-development		3ee16395-03f0-4690-a32e-69ce9ada0f9e
T1608.002	Upload Tool	enterprise	resource-development		506f6f49-7045-4156-9007-7474cb44ad6d
T1608.003	Install Digital Certificate	enterprise	resource-development		c071d8c1-3b3a-4f22-9407-ca4e96921069
T1608.004	Drive-by Target	enterprise	resource-development		31fe0ba2-62fd-4fd9-9293-4043d84f7fe9
T1608.005	Link Target	enterprise	resource-development		84ae8255-b4f4-4237-b5c5-e717405a9701
T1608.006	SEO Poisoning	enterprise	resource-development		e5d550f3-2202-4634-85f2-4a200a1d49b3
T1609	Container Administration Command	enterprise	execution		7b50a1d3-4ca7-45d1-989d-a6503f04bfe1
T1610	Deploy Container	enterprise	execution		56e0d8b8-3e25-49dd-9050-3aa252f5aa92
T1611	Escape to Host	enterprise	privilege-escalation		4a5b7ade-8bb5-4853-84ed-23f262002665
T1612	Build Image on Host	enterprise	stealth		800f9819-7007-4540-a520-40e655876800
T1613	Container and Resource Discovery	enterprise	discovery		0470e792-32f8-46b0-a351-652bc35e9336
T1614	System Location Discovery	enterprise	discovery		c877e33f-1df6-40d6-b1e7-ce70f16f4979
T1614.001	System Language Discovery	enterprise	discovery		c1b68a96-3c48-49ea-a6c0-9b27359f9c19
T1615	Group Policy Discovery	enterprise	discovery		1b20efbf-8063-4fc3-a07d-b575318a301b
T1616	Call Control	mobile	collection|command-and-control|impact		351ddf79-2d3a-41b4-9bef-82ea5d3ccd69
T1617	Hooking	mobile	defense-evasion		ccde43e4-78f9-4f32-b401-c081e7db71ea
T1618	User Evasion	mobile	defense-evasion	T1628.002	2f0e8d80-4b8b-4f4a-b5cc-132afe7e057d
T1619	Cloud Storage Object Discovery	enterprise	discovery		8565825b-21c8-4518-b75e-cbc4c717a156
T1620	Reflective Code Loading	enterprise	stealth		4933e63b-9b77-476e-ab29-761bc5b7d15a
T1621	Multi-Factor Authentication Request Generation	enterprise	credential-access		954a1639-f2d6-407d-aef3-4917622ca493
T1622	Debugger Evasion	enterprise	discovery|stealth		e4dc8c01-417f-458d-9ee0-bb0617c1b391
T1623	Command and Scripting Interpreter	mobile	execution		29f1f56c-7b7a-4c14-9e39-59577ea2743c
T1623.001	Unix Shell	mobile	execution		693cdbff-ea73-49c6-ac3f-91e7285c31d1
T1624	Event Triggered Execution	mobile	persistence		d446b9f0-06a9-4a8d-97ee-298cfee84f14
T1624.001	Broadcast Receivers	mobile	persistence		3775a580-a1d1-46c4-8147-c614a715f2e9
T1625	Hijack Execution Flow	mobile	persistence		670a4d75-103b-4b14-8a9e-4652fa795edd
T1625.001	System Runtime API Hijacking	mobile	persistence		c6e17ca2-08b5-4379-9786-89bd05241831
T1626	Abuse Elevation Control Mechanism	mobile	privilege-escalation		08ea902d-ecb5-47ed-a453-2798057bb2d3
T1626.001	Device Administrator Permissions	mobile	privilege-escalation		9c049d7b-c92a-4733-9381-27e2bd2ccadc
T1627	Execution Guardrails	mobile	defense-evasion		498e7b81-238d-404c-aa5e-332904d63286
T1627.001	Geofencing	mobile	defense-evasion		e422b6fa-4739-46b9-992e-82f1b350c780
T1628	Hide Artifacts	mobile	defense-evasion		fc53309d-ebd5-4573-9242-57024ebdad4f
T1628.001	Suppress Application Icon	mobile	defense-evasion		f05fc151-aa62-47e3-ae57-2d1b23d64bf6
T1628.002	User Evasion	mobile	defense-evasion		24a77e53-0751-46fc-b207-99378fb35c08
T1628.003	Conceal Multimedia Files	mobile	defense-evasion		ea132c68-b518-4478-ae8d-1763cda26ee3
T1629	Impair Defenses	mobile	defense-evasion		20b0931a-8952-42ca-975f-775bad295f1a
T1629.001	Prevent Application Removal	mobile	defense-evasion		dc01774a-d1c1-45fb-b506-0a5d1d6593d9
T1629.002	Device Lockout	mobile	defense-evasion		acf8fd2a-dc98-43b4-8d37-64e10728e591
T1629.003	Disable or Modify Tools	mobile	defense-evasion		2aa78dfd-cb6f-4c70-9408-137cfd96be49
T1630	Indicator Removal on Host	mobile	defense-evasion		0d4e3bbb-7af5-4c88-a215-0c0906bc1e8d
T1630.001	Uninstall Malicious Application	mobile	defense-evasion		0cdd66ad-26ac-4338-a764-4972a1e17ee3
T1630.002	File Deletion	mobile	defense-evasion		ab7400b7-3476-4776-9545-ef3fa373de63
T1630.003	Disguise Root/Jailbreak Indicators	mobile	defense-evasion		a91262d5-b9ff-463f-b8d2-12e4ea1eb3c9
T1631	Process Injection	mobile	defense-evasion|privilege-escalation		b7c0e45f-0206-4f75-96e7-fe7edad3aaff
T1631.001	Ptrace System Calls	mobile	defense-evasion|privilege-escalation		1ff89c1b-7615-4fe8-b9cb-63aaf52e6dee
T1632	Subvert Trust Controls	mobile	defense-evasion		79cb02f4-ac4e-4335-8b51-425c9573cce1
T1632.001	Code Signing Policy Modification	mobile	defense-evasion		fcb11f06-ce0e-490b-bcc1-04a1623579f0
T1633	Virtualization/Sandbox Evasion	mobile	defense-evasion		27d18e87-8f32-4be1-b456-39b90454360f
T1633.001	System Checks	mobile	defense-evasion		6ffad4be-bfe0-424f-abde-4d9a84a800ad
T1634	Credentials from Password Store	mobile	credential-access		cc6e0637-76d2-4af3-a604-9d8d3ff8a6b3
T1634.001	Keychain	mobile	credential-access		8605a0ec-b44a-4e98-a7fc-87d4bd3acb66
T1635	Steal Application Access Token	mobile	credential-access		233fe2c0-cb41-4765-b454-e0087597fbce
T1635.001	URI Hijacking	mobile	credential-access		789ef15a-34d9-4b32-a779-8cbbc9eb32f5
T1636	Protected User Data	mobile	collection		11c2c2b7-1fd4-408f-bc2e-fe772ef9df5e
T1636.001	Calendar Entries	mobile	collection		a9fa0d30-a8ff-45bf-922e-7720da0b7922
T1636.002	Call Log	mobile	collection		1d1b1558-c833-482e-aabb-d07ef6eae63d
T1636.003	Contact List	mobile	collection		e0b9ecb8-a7d1-43c7-aa30-8e19c6a92c86
T1636.004	SMS Messages	mobile	collection		c6421411-ae61-42bb-9098-73fddb315002
T1636.005	Accounts	mobile	collection		337e1136-a6d3-4465-a5c5-fdc658117747
T1637	Dynamic Resolution	mobile	command-and-control		2ccc3d39-9598-4d32-9657-42e1c7095d26
T1637.001	Domain Generation Algorithms	mobile	command-and-control		fd211238-f767-4599-8c0d-9dca36624626
T1638	Adversary-in-the-Middle	mobile	collection		08e22979-d320-48ed-8711-e7bf94aabb13
T1639	Exfiltration Over Alternative Protocol	mobile	exfiltration		3e091a89-a493-4a6c-8e88-d57be19bb98d
T1639.001	Exfiltration Over Unencrypted Non-C2 Protocol	mobile	exfiltration		37047267-3e56-453c-833e-d92b68118120
T1640	Account Access Removal	mobile	impact		e2c2249a-eb82-4614-8dd4-9c514dde65e2
T1641	Data Manipulation	mobile	impact		c548d8c4-a0a3-4a24-bb79-2a84abbc7b36
T1641.001	Transmitted Data Manipulation	mobile	impact		74e6003f-c7f4-4047-983b-708cc19b96b6
T1642	Endpoint Denial of Service	mobile	impact		eb6cf439-1bcb-4d10-bc68-1eed844ed7b3
T1643	Generate Traffic from Victim	mobile	impact		a8e971b8-8dc7-4514-8249-ae95427ec467
T1644	Out of Band Data	mobile	command-and-control		ec4c4baa-026f-43e8-8f56-58c36f3162dd
T1645	Compromise Client Software Binary	mobile	persistence		4f14e30b-8b57-4a7b-9093-2c0778ea99cf
T1646	Exfiltration Over C2 Channel	mobile	exfiltration		32063d7f-0a39-440d-a4a3-2694488f96cc
T1647	Plist File Modification	enterprise	defense-impairment		7d20fff9-8751-404e-badd-ccd71bda0236
T1648	Serverless Execution	enterprise	execution		e848506b-8484-4410-8017-3d235a52f5b3
T1649	Steal or Forge Authentication Certificates	enterprise	credential-access		7de1f7ac-5d0c-4c9c-8873-627202205331
T1650	Acquire Access	enterprise	resource-development		d21bb61f-08ad-4dc1-b001-81ca6cb79954
T1651	Cloud Administration Command	enterprise	execution		d94b3ae9-8059-4989-8e9f-ea0f601f80a7
T1652	Device Driver Discovery	enterprise	discovery		215d9700-5881-48b8-8265-6449dbb7195d
T1653	Power Settings	enterprise	persistence		ea071aa0-8f17-416f-ab0d-2bab7e79003d
T1654	Log Enumeration	enterprise	discovery		866d0d6d-02c6-42bd-aa2f-02907fdc0969
T1655	Masquerading	mobile	defense-evasion		f856eaab-e84a-4265-a8a2-7bf37e5dc2fc
T1655.001	Match Legitimate Name or Location	mobile	defense-evasion		114fed8b-7eed-4136-8b9c-411c5c7fff4b
T1656	Impersonation	enterprise	stealth	T1684.001	c9e0c59e-162e-40a4-b8b1-78fab4329ada
T1657	Financial Theft	enterprise	impact		851e071f-208d-4c79-adc6-5974c85c78f3
T1658	Exploitation for Client Execution	mobile	execution		5abfc5e6-3c56-49e7-ad72-502d01acf28b
T1659	Content Injection	enterprise	command-and-control|initial-access		43c9bc06-715b-42db-972f-52d25c09a20c
T1660	Phishing	mobile	initial-access		defc1257-4db1-4fb3-8ef5-bb77f63146df
T1661	Application Versioning	mobile	defense-evasion|initial-access		28fdd23d-aee3-4afe-bc3f-5f1f52929258
T1662	Data Destruction	mobile	impact		9ef14445-6f35-4ed0-a042-5024f13a9242
T1663	Remote Access Software	mobile	command-and-control		0b761f2b-197a-40f2-b100-8152cb957c0c
T1664	Exploitation for Initial Access	mobile	initial-access		6ecbc2eb-e85a-440a-ab68-4d98f8d56fbe
T1665	Hide Infrastructure	enterprise	command-and-control		eb897572-8979-4242-a089-56f294f4c91d
T1666	Modify Cloud Resource Hierarchy	enterprise	defense-impairment		0ce73446-8722-4086-9d43-514f1d0f669e
T1667	Email Bombing	enterprise	impact		bed81616-3dde-4685-be6e-ba9820f9a7ed
T1668	Exclusive Control	enterprise	persistence		dff263cc-328e-42b4-afbc-1fee8b6a8913
T1669	Wi-Fi Networks	enterprise	initial-access		fde016f6-211a-41c8-a4ab-301f1e419c62
T1670	Virtualization Solution	mobile	defense-evasion		8e097ec5-1755-41d6-807c-3882442b818a
T1671	Cloud Application Integration	enterprise	persistence		c31aebd6-c9b5-420f-ba2a-5853bbf897fa
T1672	Email Spoofing	enterprise	stealth	T1684.002	e1c2db92-7ae3-4e6a-90b4-157c1c1565cb
T1673	Virtual Machine Discovery	enterprise	discovery		6bc7f9aa-b91f-4b23-84b8-5e756eba68eb
T1674	Input Injection	enterprise	execution		63e3d25c-d57d-407d-8e6a-2cecd71f90be
T1675	ESXi Administration Command	enterprise	execution		31e5011f-090e-45be-9bb6-17a1c5e8219b
T1676	Linked Devices	mobile	collection|persistence		a126c117-54e4-4b93-9e4f-72cc964e6760
T1677	Poisoned Pipeline Execution	enterprise	execution		7655ac3b-dfde-49c5-a967-242856174434
T1678	Delay Execution	enterprise	stealth		a1df809c-7d0e-459f-8fe5-25474bab770b
T1679	Selective Exclusion	enterprise	stealth		9b00925a-7c4b-4e53-bfc8-9a6a806fde03
T1680	Local Storage Discovery	enterprise	discovery		f2514ae4-4e9b-4f26-a5ba-c4ae85fe93c3
T1681	Search Threat Vendor Data	enterprise	reconnaissance		63b24abc-5702-4745-b1e4-ac70b20a43f2
T1682	Query Public AI Services	enterprise	reconnaissance		143122a8-fcda-4dd7-aded-5b9387d9c2d6
T1683	Generate Content	enterprise	resource-development		b512fb8a-18dd-4bfc-bbad-acbaaeb7dde3
T1683.001	Written Content	enterprise	resource-development		6a6f9892-c46a-46db-b331-c09a99200fcf
T1683.002	Audio-Visual Content	enterprise	resource-development		8f452cb4-cbf4-4522-8b11-448787be95c4
T1684	Social Engineering	enterprise	stealth		41e4d77a-6275-4976-9e35-785985598519
T1684.001	Impersonation	enterprise	stealth		cd92d2b8-ce43-4666-9472-f1b4b9f4f8be
T1684.002	Email Spoofing	enterprise	stealth		fcf5bccf-be7a-48ff-b7a7-8d6019279301
T1685	Disable or Modify Tools	enterprise	defense-impairment		bbde9781-60aa-4b8a-a911-895b0c1b3872
T1685.001	Disable or Modify Windows Event Log	enterprise	defense-impairment		1411e6b8-80a6-4465-9909-54eaa9c67ce0
T1685.002	Disable or Modify Cloud Log	enterprise	defense-impairment		34ff60a3-a3f8-42e4-bed0-af9a2cb563d7
T1685.003	Modify or Spoof Tool UI	enterprise	defense-impairment		0ff4bd68-aebb-4039-9e00-9f92c705edf4
T1685.004	Disable or Modify Linux Audit System Log	enterprise	defense-impairment		23d69d00-80c4-42ff-9dac-dbd0459dad75
T1685.005	Clear Windows Event Logs	enterprise	defense-impairment		75b9a4d2-d4e2-4ca1-9aab-1badd9e05fd0
T1685.006	Clear Linux or Mac System Logs	enterprise	defense-impairment		5e29d64d-2b14-4f92-875e-4c9c498e213c
T1686	Disable or Modify System Firewall	enterprise	defense-impairment		eec096b8-c207-43df-b6c1-11523861e452
T1686.001	Cloud Firewall	enterprise	defense-impairment		ee474564-64be-4b83-a958-53f238f49b01
T1686.002	Network Device Firewall	enterprise	defense-impairment		a29aa77c-a88d-4f19-bab9-7751941b2e2d
T1686.003	Windows Host Firewall	enterprise	defense-impairment		291ede6c-1473-454c-b614-5ac5ea63c987
T1687	Exploitation for Defense Impairment	enterprise	defense-impairment		01c9b54f-c04e-41ba-b0c3-cfe784b3a463
T1688	Safe Mode Boot	enterprise	defense-impairment		c7660f19-f8c5-4ae3-a5e5-24381c270376
T1689	Downgrade Attack	enterprise	defense-impairment		30904c16-39f9-41c6-b01a-500eb8878442
T1690	Prevent Command History Logging	enterprise	defense-impairment		b831f51c-d22f-4724-bbab-60d056bd1150`;

export const TACTICS: readonly string[] = [
  'reconnaissance',
  'resource-development',
  'initial-access',
  'execution',
  'persistence',
  'privilege-escalation',
  'stealth',
  'defense-evasion',
  'defense-impairment',
  'credential-access',
  'discovery',
  'lateral-movement',
  'collection',
  'command-and-control',
  'exfiltration',
  'impact',
  'network-effects',
  'remote-service-effects',
];

export const ATTACK_VERSION: string = '19';
